namespace Provenance.Detection.Explanations;

/// <summary>A feature of a document's style, which no sentence has by itself, and what it adds to the score.</summary>
public sealed record ExplainedFeature
{
    /// <summary>The detector's name for it, such as <c>sentence.words.deviation</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What was measured, in plain words and against left-out human text of the training data, such as "sentence lengths vary less than in 95% of human text of this
    /// length"; without the comparison where the detector's file has none for the document's language.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The measured value, in the feature's own unit, averaged over the parts of a long document; null where the text is too short.</summary>
    public double? Value { get; init; }

    /// <summary>The feature's contribution to the score: above 0 towards machine text, below 0 towards human text.</summary>
    public required double Contribution { get; init; }

    /// <summary>The share of human text of like length whose value is lower, 0 to 1, equal ones counting half; null where it is not known.</summary>
    public double? HumanShareBelow { get; init; }

    /// <summary>Likewise of machine text.</summary>
    public double? MachineShareBelow { get; init; }

    /// <summary>
    /// Whether it is worth showing: it adds 0.02 or more to the score or takes as much away, and is among the five that weigh most or is beyond nine tenths
    /// of human text.
    /// </summary>
    public bool Notable { get; init; }
}
