namespace Provenance.Detection;

/// <summary>Names of the columns that a detector is trained on.</summary>
public sealed record DetectorColumns
{
    /// <summary><c>Text</c> and <c>Label</c>, and nothing else.</summary>
    public static DetectorColumns Default { get; } = new();

    /// <summary>The document, a string.</summary>
    public string Text { get; init; } = "Text";

    /// <summary>True for machine text, a Boolean.</summary>
    public string Label { get; init; } = "Label";

    /// <summary>
    /// The data set, a string. Sets are what training balances and cross-validates by: without it, detectors learn what tells two
    /// collections apart. <see langword="null"/> where there is one.
    /// </summary>
    public string? Set { get; init; }

    /// <summary>Column with the key (a string) that all versions of one text share; such texts stay in one fold. <see langword="null"/>: each row has its own.</summary>
    public string? Pair { get; init; }

    /// <summary>The domain, a string, which is balanced by. <see langword="null"/>: all rows have the same.</summary>
    public string? Domain { get; init; }
}
