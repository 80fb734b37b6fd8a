namespace Provenance.Formats.Corpora;

/// <summary>One file of a data set.</summary>
public sealed record CorpusFile
{
    /// <summary>Its address; <c>https</c> or <c>http</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>Its name on disk, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>Its format, one of <see cref="DocumentFormats.Names"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Its exact size in bytes; null if not known for certain.</summary>
    public long? Bytes { get; init; }

    /// <summary>Its approximate size in bytes, for planning; null if <see cref="Bytes"/> is known, or if nothing is.</summary>
    public long? AboutBytes { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file; null if its publisher gives none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The rules for the texts in each of its records.</summary>
    internal IReadOnlyList<TextRule> Texts { get; init; } = [];
}
