namespace Provenance.Documents.Conditions;

/// <summary>The reasons for a verdict; assessments write them as the kebab-case names of <see cref="ReasonNames"/>.</summary>
[Flags]
internal enum Reasons
{
    None = 0,

    /// <summary>No words were left after normalisation.</summary>
    Empty = 1,

    /// <summary>Fewer words than a verdict needs.</summary>
    TooShort = 2,

    /// <summary>The detector was not measured on this language.</summary>
    Language = 4,

    /// <summary>The p-value is at or below the requested false-positive rate.</summary>
    BelowFpr = 8,

    /// <summary>Likely machine text, but the share of human text that scores as high exceeds the requested rate.</summary>
    AboveFpr = 16,

    /// <summary>One part alone is machine text at the requested rate, another reads as human.</summary>
    PartsDiffer = 32,
}

/// <summary>The stable words for <see cref="Reasons"/>.</summary>
internal static class ReasonNames
{
    /// <summary>The names in the order of the bits.</summary>
    internal static ReadOnlySpan<string> All => Names;

    private static readonly string[] Names = ["empty", "too-short", "language", "below-fpr", "above-fpr", "parts-differ"];
}
