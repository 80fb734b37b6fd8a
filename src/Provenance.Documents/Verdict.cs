namespace Provenance.Documents;

/// <summary>What a detector concludes about one document at the false-positive rate it was asked to keep.</summary>
public enum Verdict
{
    /// <summary>Human-like: calibrated P(machine) is below one half and the text cannot be told from human text.</summary>
    Human,

    /// <summary>Machine-like: at most the asked share of comparable human text scores as high.</summary>
    Machine,

    /// <summary>Parts of the document differ: some read as human, some as machine text.</summary>
    Mixed,

    /// <summary>Neither: too few words to tell, or a score between the two thresholds.</summary>
    Uncertain,

    /// <summary>The detector was not measured on this language; the score is given, a judgement is not.</summary>
    Unsupported,
}
