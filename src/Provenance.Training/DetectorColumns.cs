namespace Provenance.Training;

/// <summary>Names of the columns that a detector is trained on.</summary>
public sealed record DetectorColumns
{
    /// <summary>Columns <c>Text</c> and <c>Label</c> only.</summary>
    public static DetectorColumns Default { get; } = new();

    /// <summary>Column of the document, a string.</summary>
    public string Text { get; init; } = "Text";

    /// <summary>Column of the label, a Boolean, true for machine text.</summary>
    public string Label { get; init; } = "Label";

    /// <summary>
    /// Column of the data set, a string. Training balances and cross-validates by data set: without it, detectors learn to tell two
    /// collections apart. <see langword="null"/> where there is only one.
    /// </summary>
    public string? Set { get; init; }

    /// <summary>Column with the key (a string) that all versions of one text share; such texts stay in one fold. <see langword="null"/>: each row has its own.</summary>
    public string? Pair { get; init; }

    /// <summary>Column of the domain, a string, used for balancing. <see langword="null"/>: all rows have the same.</summary>
    public string? Domain { get; init; }
}
