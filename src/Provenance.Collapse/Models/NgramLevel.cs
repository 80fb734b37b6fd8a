namespace Provenance.Collapse.Models;

/// <summary>
/// The n-grams of one length in a trie, in the order of their words: an n-gram is an event in the context of its first n - 1 words, and the
/// context of n-grams one longer. It takes 20 bytes an n-gram with
/// the running sums in <see cref="KneserNeyModel"/>, and 12 more a context: about 25 MB for a million words of trigrams.
/// </summary>
internal sealed class NgramLevel
{
    /// <summary>The last word of each n-gram; ascending within a context.</summary>
    internal required int[] Words { get; init; }

    /// <summary>The place, one level down, of the n-gram without its first word.</summary>
    internal required int[] Suffixes { get; init; }

    /// <summary>
    /// At the top, weighted occurrences; below, the number of distinct words before the n-gram (Kneser and Ney's continuation counts), but
    /// occurrences where it begins with the start symbol, which has no previous word.
    /// </summary>
    internal required float[] Counts { get; set; }

    /// <summary>The first of the n-grams one longer that begin with each one, followed by the end of the last; empty at the top.</summary>
    internal int[] First { get; set; } = [];

    /// <summary>The sum of the counts of the n-grams one longer; 0 where there are none. Empty at the top.</summary>
    internal double[] Totals { get; set; } = [];
}
