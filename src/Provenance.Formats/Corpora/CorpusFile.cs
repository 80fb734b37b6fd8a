namespace Provenance.Formats.Corpora;

/// <summary>One file of a data set.</summary>
public sealed record CorpusFile
{
    /// <summary>Where it is; <c>https</c> or <c>http</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it is called on disk: a name without folders.</summary>
    public required string Name { get; init; }

    /// <summary>Its format, as <see cref="DocumentFormats.Names"/> has it, or <c>json</c> for a file that is one array of objects.</summary>
    public required string Format { get; init; }

    /// <summary>Its exact size in bytes; null where it is not known for certain.</summary>
    public long? Bytes { get; init; }

    /// <summary>About how many bytes it has, to plan by; null where <see cref="Bytes"/> says so exactly, or nothing is known.</summary>
    public long? AboutBytes { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file; null where its publisher gives none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The texts that each of its records holds.</summary>
    internal IReadOnlyList<TextRule> Texts { get; init; } = [];
}
