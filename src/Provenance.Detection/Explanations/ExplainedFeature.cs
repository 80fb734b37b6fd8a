namespace Provenance.Detection.Explanations;

/// <summary>A feature of a document's style, which no single sentence has, and its contribution to the score.</summary>
public sealed record ExplainedFeature
{
    /// <summary>The detector's name for it, such as <c>sentence.words.deviation</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The measurement in plain words, compared with held-out human text of the training data, such as "sentence lengths vary less than in 95% of human text of this
    /// length"; without the comparison where the detector's file has none for the document's language.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The measured value, in the feature's own unit, averaged over the parts of a long document; null where the text is too short.</summary>
    public double? Value { get; init; }

    /// <summary>The feature's contribution to the score: above 0 towards machine text, below 0 towards human text.</summary>
    public required double Contribution { get; init; }

    /// <summary>The share of human text of similar length with a lower value, 0 to 1, ties counting half; null where it is not known.</summary>
    public double? HumanShareBelow { get; init; }

    /// <summary>The share of machine text of similar length with a lower value, 0 to 1, ties counting half; null where it is not known.</summary>
    public double? MachineShareBelow { get; init; }

    /// <summary>
    /// True if the feature is worth showing: its contribution is at least 0.02 in size, and it is among the five largest or its value is beyond that of nine tenths
    /// of human text.
    /// </summary>
    public bool Notable { get; init; }
}
