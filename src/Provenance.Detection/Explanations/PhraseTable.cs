using System.Runtime.InteropServices;
using System.Text;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Explanations;

/// <summary>
/// Sums the contributions of each word and phrase of a document through the linear models over all occurrences, and picks the largest. A phrase
/// and its distorted form occupy the same tokens, so that they form one entry, shown as it first occurs in the text.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>Maximum number of phrases for each direction.</summary>
    internal const int Kept = 25;

    /// <summary>Number of tokens of the longest n-gram.</summary>
    private const int Longest = 4;

    /// <summary>Number of shared tokens at which two overlapping phrases count as the same.</summary>
    private const int SameTokens = 2;

    private readonly Dictionary<ulong, Tally> _tallies = [];

    /// <summary>Adds the n-grams of a part.</summary>
    /// <param name="view">All tokens of the document.</param>
    /// <param name="from">The part's first token.</param>
    /// <param name="weights">The contribution of each n-gram of the part: by first token, then by length.</param>
    internal void Add(in TokenView view, int from, ReadOnlySpan<double> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var (first, length) = (from + (i / Longest), (i % Longest) + 1);
            if (weights[i] == 0) continue;
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, Key(view.Hashes.Slice(first, length)), out var known);
            if (!known) tally = new Tally(first, length, 0, 0);
            tally = tally with { Weight = tally.Weight + weights[i], Occurrences = tally.Occurrences + 1 };
        }
    }

    /// <summary>Creates an empty buffer for the n-grams of a part.</summary>
    internal static double[] Weights(int tokens) => new double[tokens * Longest];

    /// <summary>Adds a model's contributions for each n-gram of a part, times <paramref name="share"/>.</summary>
    internal static void Collect(LinearModelTrace trace, double share, Span<double> weights)
    {
        for (var i = 0; i < trace.Spans.Length; i++)
        {
            var (first, length) = trace.Spans[i];
            weights[(first * Longest) + length - 1] += share * trace.Shares[i];
        }
    }

    /// <summary>Returns the phrases with the largest contributions, each direction by itself and the largest first; machine before human.</summary>
    /// <param name="view">All tokens of the document.</param>
    internal List<ExplainedPhrase> Pick(in TokenView view)
    {
        var phrases = new List<ExplainedPhrase>();
        Pick(view, 1, phrases);
        Pick(view, -1, phrases);
        return phrases;
    }

    private void Pick(in TokenView view, int side, List<ExplainedPhrase> phrases)
    {
        var candidates = _tallies.Values.Where(tally => tally.Weight * side > 0).ToList();
        // ties are ordered by place in the text
        candidates.Sort((a, b) => a.Weight != b.Weight ? side * b.Weight.CompareTo(a.Weight) : (a.First, a.Length).CompareTo((b.First, b.Length)));
        var picked = new List<Tally>();
        foreach (var candidate in candidates)
        {
            if (picked.Count == Kept) break;
            if (IsSaid(view.Hashes, candidate, picked)) continue;
            picked.Add(candidate);
            phrases.Add(new ExplainedPhrase(Surface(view, candidate), candidate.Weight, candidate.Occurrences));
        }
    }

    /// <summary>True if a phrase with more weight contains this one, or overlaps it by two or more tokens.</summary>
    private static bool IsSaid(ReadOnlySpan<uint> hashes, in Tally candidate, List<Tally> picked)
    {
        var tokens = hashes.Slice(candidate.First, candidate.Length);
        foreach (var other in picked)
        {
            var said = hashes.Slice(other.First, other.Length);
            var least = Math.Min(SameTokens, tokens.Length);
            for (var shift = 1 - tokens.Length; shift < said.Length; shift++)
            {
                var (from, to) = (Math.Max(0, shift), Math.Min(said.Length, shift + tokens.Length));
                if (to - from >= least && said[from..to].SequenceEqual(tokens[(from - shift)..(to - shift)])) return true;
            }
        }

        return false;
    }

    private static string Surface(in TokenView view, in Tally tally)
    {
        var last = tally.First + tally.Length - 1;
        return Encoding.UTF8.GetString(view.Text[view.Starts[tally.First]..(view.Starts[last] + view.Lengths[last])]).ToLowerInvariant();
    }

    private static ulong Key(ReadOnlySpan<uint> hashes)
    {
        var key = (ulong)hashes.Length;
        foreach (var hash in hashes) key = Hashing.Mix(key, hash);
        return key;
    }

    private readonly record struct Tally(int First, int Length, double Weight, int Occurrences);
}
