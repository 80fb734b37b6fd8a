namespace Provenance.Evidence.Watermarks;

/// <summary>
/// KGW seeded by the previous token (Kirchenbauer et al., ICML 2023; <c>simple_1</c> of its authors' implementation): the key times that token seeds the list of the
/// next one. Each pair of tokens counts once.
/// </summary>
internal sealed class KgwScorer(double gamma, long key, int vocabulary, int most) : IWatermarkScorer
{
    private readonly GreenLists _lists = new(gamma, vocabulary);
    private readonly HashSet<ulong> _seen = [];

    public WatermarkScore Score(ReadOnlySpan<int> tokens)
    {
        _seen.Clear();
        var green = 0;
        for (var i = 1; i < tokens.Length && _seen.Count < most; i++)
        {
            var (before, token) = (tokens[i - 1], tokens[i]);
            if (before < vocabulary && token < vocabulary && _seen.Add(((ulong)before << 32) | (uint)token) && _lists.Contains(TorchSeed.Reduce(unchecked(key * before)), token))
            {
                green++;
            }
        }

        return new WatermarkScore(_seen.Count, green, gamma);
    }
}
