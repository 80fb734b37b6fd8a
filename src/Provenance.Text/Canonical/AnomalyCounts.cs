using System.Runtime.CompilerServices;

namespace Provenance.Text.Canonical;

/// <summary>The number of occurrences of each <see cref="Anomaly"/> in one document.</summary>
internal struct AnomalyCounts
{
    internal const int Kinds = (int)Anomaly.Ligature + 1;

    private Counts _counts;

    internal int this[Anomaly kind]
    {
        readonly get => _counts[(int)kind];
        set => _counts[(int)kind] = value;
    }

    internal void Clear() => _counts = default;

    /// <summary>The stable names, in the order of <see cref="Anomaly"/>.</summary>
    internal static ReadOnlySpan<string> Names => NameTable;

    private static readonly string[] NameTable =
    [
        "invisible", "bidirectional", "hidden-tag", "homoglyph", "control", "curly-quote", "dash", "tex-quote", "spaced-punctuation",
        "split-contraction", "glued-sentence", "markdown", "html", "space-run", "line-break", "opener", "closer",
        "escape", "latex", "line-number", "line-hyphen", "spaced-letters", "ligature",
    ];

    [InlineArray(Kinds)]
    private struct Counts
    {
        private int _first;
    }
}
