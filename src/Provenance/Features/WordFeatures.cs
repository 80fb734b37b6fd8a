using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// Length of words and how common they are: a histogram of frequency ranks as in GLTR (Gehrmann et al. 2019), with ranks from the
/// training data in place of a language model's, and the ups and downs of rarity along the text.
/// </summary>
internal sealed class WordFeatures(int vocabulary) : IFeatureFamily
{
    private static readonly string[] NameTable =
    [
        "word.length.mean", "word.length.deviation", "word.long", "word.short", "rank.10", "rank.50", "rank.200", "rank.1000", "rank.5000",
        "rank.20000", "rank.unknown", "rarity.mean", "rarity.deviation", "rarity.autocorrelation", "rarity.high", "word.tail.run",
    ];

    private readonly float[] _rarity = RarityByRank(vocabulary);
    private readonly byte[] _buckets = BucketByRank(vocabulary);

    private static readonly int[] RankEdges = [10, 50, 200, 1000, 5000];

    /// <inheritdoc/>
    public string Version => "words-1";

    /// <inheritdoc/>
    public ReadOnlySpan<string> Names => NameTable;

    /// <inheritdoc/>
    public void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        output.Fill(float.NaN);
        int words = 0, extended = 0, brief = 0, rareRuns = 0, inRare = 0;
        double length = 0, lengthSquares = 0, rarity = 0, raritySquares = 0, rarityProducts = 0, previous = 0;
        Span<int> histogram = stackalloc int[7];
        histogram.Clear();
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Kinds[i] is not (TokenKind.Word or TokenKind.Ideograph)) continue;
            var bytes = Math.Min((int)view.Lengths[i], 30);
            length += bytes;
            lengthSquares += bytes * bytes;
            if (bytes >= 8) extended++;
            if (bytes <= 3) brief++;
            var rank = (int)ranks[i];
            histogram[_buckets[rank]]++;
            var rare = _rarity[rank];
            rarity += rare;
            raritySquares += rare * rare;
            if (words > 0) rarityProducts += rare * previous;
            previous = rare;
            if (rank >= 1000 || rank >= vocabulary)
            {
                if (inRare++ == 1) rareRuns++;
            }
            else inRare = 0;
            words++;
        }

        if (words == 0) return;
        var n = (float)words;
        var mean = length / words;
        output[0] = (float)mean;
        output[1] = (float)Math.Sqrt(Math.Max(0, (lengthSquares / words) - (mean * mean)));
        output[2] = extended / n;
        output[3] = brief / n;
        for (var b = 0; b < 7; b++) output[4 + b] = histogram[b] / n;
        var rareMean = rarity / words;
        var variance = Math.Max(0, (raritySquares / words) - (rareMean * rareMean));
        output[11] = (float)rareMean;
        output[12] = (float)Math.Sqrt(variance);
        if (words > 10 && variance > 0) output[13] = (float)(((rarityProducts / (words - 1)) - (rareMean * rareMean)) / variance);
        output[14] = (float)(raritySquares / words);
        output[15] = rareRuns / n;
    }

    /// <summary>log2 of rank + 8, so that the first few ranks do not differ much.</summary>
    private static float[] RarityByRank(int vocabulary)
    {
        var rarity = new float[vocabulary + 1];
        for (var rank = 0; rank < rarity.Length; rank++) rarity[rank] = MathF.Log2(rank + 8);
        return rarity;
    }

    /// <summary>The bar of the histogram that a rank is counted in; the last one is for words that are not in the vocabulary.</summary>
    private static byte[] BucketByRank(int vocabulary)
    {
        var buckets = new byte[vocabulary + 1];
        for (var rank = 0; rank < vocabulary; rank++)
        {
            while (buckets[rank] < RankEdges.Length && rank >= RankEdges[buckets[rank]]) buckets[rank]++;
        }

        buckets[vocabulary] = (byte)(RankEdges.Length + 1);
        return buckets;
    }
}
