namespace Provenance.Documents.Conditions;

/// <summary>Why a verdict is what it is; written in assessments as the kebab-case names of <see cref="ReasonNames"/>.</summary>
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

    /// <summary>The p-value is at or below the false-positive rate asked for.</summary>
    BelowFpr = 8,

    /// <summary>Likely machine text, but more human text than the rate allows scores as high.</summary>
    AboveFpr = 16,

    /// <summary>One part alone is machine text at the rate asked for, another reads as human.</summary>
    PartsDiffer = 32,
}

/// <summary>The stable words for <see cref="Reasons"/>.</summary>
internal static class ReasonNames
{
    /// <summary>Names in the order of the bits.</summary>
    internal static ReadOnlySpan<string> All => Names;

    private static readonly string[] Names = ["empty", "too-short", "language", "below-fpr", "above-fpr", "parts-differ"];
}
