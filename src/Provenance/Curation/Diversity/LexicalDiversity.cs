namespace Provenance.Curation.Diversity;

/// <summary>Variety of words along a text: pure arithmetic on token ids, the same for documents, collections and generated tokens.</summary>
internal static class LexicalDiversity
{
    /// <summary>Words of the window of MATTR.</summary>
    internal const int MattrWindow = 100;

    /// <summary>The type-token ratio at which a factor of MTLD closes: McCarthy and Jarvis 2010.</summary>
    internal const double MtldThreshold = 0.72;

    /// <summary>
    /// Moving-average type-token ratio, Covington and McFall 2010 ("Cutting the Gordian Knot"): the mean, over every window of so many tokens
    /// in a row, of distinct tokens over tokens.
    /// </summary>
    /// <param name="tokens">Ids, from 0.</param>
    /// <param name="scratch">As long as the greatest id and one more; overwritten.</param>
    /// <param name="window">Tokens of a window.</param>
    /// <returns>In (0, 1]; NaN where there are fewer tokens than a window has.</returns>
    internal static double Mattr(ReadOnlySpan<int> tokens, Span<int> scratch, int window = MattrWindow)
    {
        if (tokens.Length < window)
        {
            return double.NaN;
        }

        scratch.Clear();
        var distinct = 0;
        for (var i = 0; i < window; i++)
        {
            distinct += scratch[tokens[i]]++ == 0 ? 1 : 0;
        }

        long sum = distinct;
        for (var i = window; i < tokens.Length; i++)
        {
            distinct -= --scratch[tokens[i - window]] == 0 ? 1 : 0;
            distinct += scratch[tokens[i]]++ == 0 ? 1 : 0;
            sum += distinct;
        }

        return sum / ((tokens.Length - window + 1.0) * window);
    }

    /// <summary>
    /// Measure of textual lexical diversity, McCarthy and Jarvis 2010: tokens over factors, the mean of reading forwards and backwards. A
    /// factor closes when the type-token ratio since the last one falls to the threshold; what is left over counts as (1 - ratio) / (1 -
    /// threshold) of one. It can rise while a model collapses: never report it alone.
    /// </summary>
    /// <param name="tokens">Ids, from 0.</param>
    /// <param name="types">One more than the greatest id.</param>
    /// <param name="threshold">In (0, 1).</param>
    /// <returns>In tokens; their number where none comes back, which is less than the truth; NaN where there are none.</returns>
    internal static double Mtld(ReadOnlySpan<int> tokens, int types, double threshold = MtldThreshold)
    {
        if (tokens.IsEmpty)
        {
            return double.NaN;
        }

        var seen = new int[types];
        return (OneWay(tokens, seen, threshold, 1, backwards: false) + OneWay(tokens, seen, threshold, int.MaxValue / 2, backwards: true)) / 2;
    }

    private static double OneWay(ReadOnlySpan<int> tokens, int[] seen, double threshold, int mark, bool backwards)
    {
        double factors = 0;
        int distinct = 0, count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[backwards ? tokens.Length - 1 - i : i];
            // marked by the factor in which it was seen, so that nothing need be cleared
            distinct += seen[token] == mark ? 0 : 1;
            seen[token] = mark;
            count++;
            if (distinct / (double)count <= threshold)
            {
                factors++;
                mark++;
                (distinct, count) = (0, 0);
            }
        }

        factors += count > 0 ? (1 - (distinct / (double)count)) / (1 - threshold) : 0;
        return factors > 0 ? tokens.Length / factors : tokens.Length;
    }
}
