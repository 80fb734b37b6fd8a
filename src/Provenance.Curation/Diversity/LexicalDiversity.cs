namespace Provenance.Curation.Diversity;

/// <summary>The variety of words along a text, a signal of quality.</summary>
internal static class LexicalDiversity
{
    /// <summary>Number of words in the window of MATTR.</summary>
    internal const int MattrWindow = 100;

    /// <summary>
    /// Moving-average type-token ratio, Covington and McFall 2010 ("Cutting the Gordian Knot"): the mean, over every window of consecutive tokens,
    /// of distinct tokens over tokens.
    /// </summary>
    /// <param name="tokens">Ids, from 0.</param>
    /// <param name="scratch">At least one longer than the greatest id; overwritten.</param>
    /// <param name="window">Number of tokens in a window.</param>
    /// <returns>In (0, 1]; NaN if there are fewer tokens than in a window.</returns>
    internal static double Mattr(ReadOnlySpan<int> tokens, Span<int> scratch, int window = MattrWindow)
    {
        if (tokens.Length < window) return double.NaN;

        scratch.Clear();
        var distinct = 0;
        for (var i = 0; i < window; i++) distinct += scratch[tokens[i]]++ == 0 ? 1 : 0;

        long sum = distinct;
        for (var i = window; i < tokens.Length; i++)
        {
            distinct -= --scratch[tokens[i - window]] == 0 ? 1 : 0;
            distinct += scratch[tokens[i]]++ == 0 ? 1 : 0;
            sum += distinct;
        }

        return sum / ((tokens.Length - window + 1.0) * window);
    }
}
