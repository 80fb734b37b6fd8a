namespace Provenance.Curation;

/// <summary>A step of an order.</summary>
public enum SelectionOrder
{
    /// <summary>Sorts by the detector's log-odds of a human writer, most human first; documents without an assessment last.</summary>
    HumanResemblance,

    /// <summary>Sorts by the score over all quality signals, best first.</summary>
    Quality,

    /// <summary>Spreads generators, so that every part of the set has each in proportion; human text counts as one of them.</summary>
    Mixture,

    /// <summary>Spreads human among other text.</summary>
    Interleaved,

    /// <summary>Random, by the seed.</summary>
    Random,
}
