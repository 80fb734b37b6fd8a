using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>Variety of runs of words in a collection. Runs stay within documents, and are equal if their 64-bit hashes are.</summary>
internal static class PhraseDiversity
{
    /// <summary>Words over which distinct runs are counted: the share falls with size, so that only equal sizes compare.</summary>
    internal const int DistinctWords = 50_000;

    /// <summary>
    /// distinct-n, Li et al. 2016 ("A Diversity-Promoting Objective Function"): distinct runs of n words over all, among the first so many
    /// words of the collection.
    /// </summary>
    /// <param name="documents">In an order that says nothing, such as that of <see cref="DocumentSample"/>.</param>
    /// <param name="n">Words of a run.</param>
    /// <param name="words">How many words to look at.</param>
    /// <returns>In (0, 1]; NaN where there are not so many words: over fewer it would measure nothing but their number.</returns>
    internal static double Distinct(TokenDocuments documents, int n, int words = DistinctWords)
    {
        if (documents.Tokens.Length < words) return double.NaN;

        var seen = new HashSet<ulong>(words);
        long runs = 0;
        for (var d = 0; d < documents.Count && documents.Start(d) < words; d++)
        {
            var tokens = documents[d];
            tokens = tokens[..Math.Min(tokens.Length, words - documents.Start(d))];
            for (var i = 0; i + n <= tokens.Length; i++)
            {
                seen.Add(HashOf(tokens.Slice(i, n)));
                runs++;
            }
        }

        return runs > 0 ? seen.Count / (double)runs : double.NaN;
    }

    /// <summary>A hash of a run and its length.</summary>
    internal static ulong HashOf(ReadOnlySpan<int> run)
    {
        var hash = (ulong)run.Length;
        foreach (var token in run) hash = SplitMix64.At(hash, 1, (ulong)token);

        return hash;
    }
}
