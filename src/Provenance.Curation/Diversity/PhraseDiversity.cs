using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>Measures the variety of word n-grams in a collection. N-grams stay within documents, and are equal if their 64-bit hashes are.</summary>
internal static class PhraseDiversity
{
    /// <summary>Number of words over which distinct n-grams are counted: the share falls with size, so that only equal sizes are comparable.</summary>
    internal const int DistinctWords = 50_000;

    /// <summary>distinct-n, Li et al. 2016 ("A Diversity-Promoting Objective Function"): distinct n-grams over all n-grams, among the first words of the collection.</summary>
    /// <param name="documents">The documents in an arbitrary order, such as that of <see cref="DocumentSample"/>.</param>
    /// <param name="n">Number of words of an n-gram.</param>
    /// <param name="words">Number of words to use.</param>
    /// <returns>In (0, 1]; NaN if there are fewer words: over fewer, the figure would measure only their number.</returns>
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

    /// <summary>Returns a hash of an n-gram and its length.</summary>
    internal static ulong HashOf(ReadOnlySpan<int> run)
    {
        var hash = (ulong)run.Length;
        foreach (var token in run) hash = SplitMix64.At(hash, 1, (ulong)token);

        return hash;
    }
}
