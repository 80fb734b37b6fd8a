namespace Provenance.Documents;

/// <summary>A detector's conclusion about one document at the requested false-positive rate.</summary>
public enum Verdict
{
    /// <summary>Human-like: calibrated P(machine) is below one half, and the score is usual for human text.</summary>
    Human,

    /// <summary>Machine-like: the share of comparable human text that scores as high does not exceed the requested false-positive rate.</summary>
    Machine,

    /// <summary>Some parts of the document read as human text, others as machine text.</summary>
    Mixed,

    /// <summary>Undecided: too few words, or a score between the two thresholds.</summary>
    Uncertain,

    /// <summary>The detector was not measured on this language; it gives a score but no judgement.</summary>
    Unsupported,
}
