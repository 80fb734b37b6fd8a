
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// Length of words and their frequency: a histogram of frequency ranks as in GLTR (Gehrmann et al. 2019), with ranks from the
/// training data in place of a language model's, and the variation of rarity along the text.
/// </summary>
internal sealed class WordFeatures(int vocabulary) : IFeatureFamily
{
    private static readonly string[] NameTable =
    [
        "word.length.mean", "word.length.deviation", "word.long", "word.short", "rank.10", "rank.50", "rank.200", "rank.1000", "rank.5000",
        "rank.20000", "rank.unknown", "rarity.mean", "rarity.deviation", "rarity.autocorrelation", "rarity.high", "word.tail.run",
    ];

    private readonly float[] _rarity = RarityByRank(vocabulary);
    private ushort[] _ranks = [];
    private float[] _values = [];

    /// <summary>The rank from which a word is rare.</summary>
    private const int Rare = 1000;

    private static readonly int[] RankEdges = [10, 50, 200, 1000, 5000];

    /// <inheritdoc/>
    public string Version => "words-1";

    /// <inheritdoc/>
    public ReadOnlySpan<string> Names => NameTable;

    /// <inheritdoc/>
    public void Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        output.Fill(float.NaN);
        EnsureCapacity(view.Count);
        var (words, lengths) = Collect(view, ranks);
        if (words == 0) return;
        var n = (float)words;
        var mean = lengths.Sum / n;
        output[0] = mean;
        output[1] = MathF.Sqrt(Math.Max(0, (lengths.Squares / n) - (mean * mean)));
        output[2] = lengths.Extended / n;
        output[3] = lengths.Brief / n;
        WriteRanks(_ranks.AsSpan(0, words), output.Slice(4, RankEdges.Length + 2));
        var rarity = _values.AsSpan(0, words);
        for (var i = 0; i < rarity.Length; i++) rarity[i] = _rarity[_ranks[i]];
        var series = Series.Compute(rarity);
        output[11] = series.Mean;
        output[12] = series.Deviation;
        if (words > 10 && series.Deviation > 0) output[13] = series.Autocorrelation;
        output[14] = (series.Deviation * series.Deviation) + (series.Mean * series.Mean);
        output[15] = RareRuns(_ranks.AsSpan(0, words)) / n;
    }

    /// <summary>Moves the ranks of words to the front of a buffer and sums their lengths, at most 30 bytes each.</summary>
    private (int Words, (long Sum, long Squares, int Extended, int Brief) Lengths) Collect(in TokenView view, ReadOnlySpan<ushort> ranks)
    {
        var kept = _ranks.AsSpan(0, view.Count);
        var words = 0;
        long sum = 0, squares = 0;
        int extended = 0, brief = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            // no branches to mispredict: one token in eight is no word, unpredictably
            var word = view.Kinds[i] is TokenKind.Word or TokenKind.Ideograph ? 1 : 0;
            var bytes = Math.Min((int)view.Lengths[i], 30) * word;
            kept[words] = ranks[i];
            words += word;
            sum += bytes;
            squares += bytes * bytes;
            extended += bytes >= 8 ? 1 : 0;
            brief += bytes <= 3 ? word : 0;
        }

        return (words, (sum, squares, extended, brief));
    }

    /// <summary>Writes the shares of words whose ranks lie between the edges; the last one is of words outside the vocabulary.</summary>
    private void WriteRanks(ReadOnlySpan<ushort> ranks, Span<float> output)
    {
        var n = (float)ranks.Length;
        var from = ranks.Length;
        for (var bin = 0; bin < RankEdges.Length; bin++)
        {
            var next = Histogram.CountFrom(ranks, (ushort)Math.Min(RankEdges[bin], vocabulary));
            output[bin] = (from - next) / n;
            from = next;
        }

        var unknown = Histogram.CountFrom(ranks, (ushort)vocabulary);
        output[RankEdges.Length] = (from - unknown) / n;
        output[RankEdges.Length + 1] = unknown / n;
    }

    /// <summary>Counts runs of two or more rare words.</summary>
    private int RareRuns(ReadOnlySpan<ushort> ranks)
    {
        var rare = Math.Min(Rare, vocabulary);
        var runs = 0;
        var last = 0;
        foreach (var rank in ranks)
        {
            last = ((last << 1) | (rank >= rare ? 1 : 0)) & 0b111;
            runs += last == 0b011 ? 1 : 0;
        }

        return runs;
    }

    private void EnsureCapacity(int n)
    {
        if (_ranks.Length >= n) return;
        var size = Math.Max(n, _ranks.Length * 2);
        (_ranks, _values) = (new ushort[size], new float[size]);
    }

    /// <summary>Returns log2 of rank + 8, so that the first few ranks differ little.</summary>
    private static float[] RarityByRank(int vocabulary)
    {
        var rarity = new float[vocabulary + 1];
        for (var rank = 0; rank < rarity.Length; rank++) rarity[rank] = MathF.Log2(rank + 8);
        return rarity;
    }
}
