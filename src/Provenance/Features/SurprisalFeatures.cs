using System.Numerics.Tensors;
using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// How surprising each word is to a small language model of human text and to one of machine text, and how surprise runs along the
/// text: its mean, spread, skew, steps and memory (after DivEye, Basani and Chen 2025), and the mean log-likelihood ratio. The models
/// are trigrams, each order smoothed towards the one below with a Dirichlet prior.
/// </summary>
internal sealed class SurprisalFeatures
{
    /// <summary>Pseudo-counts that the lower order stands for, in the units of the counts.</summary>
    private const float PairPrior = 50, TriplePrior = 8;

    /// <summary>What a word that was never counted counts, and how many such words there are.</summary>
    private const float UnseenCount = 0.02f, UnseenWords = 262_144;

    /// <summary>Upper edges of the histogram of surprise, in nats.</summary>
    private static readonly float[] Edges = [1f, 3f, 5.5f, 8.5f];

    private static readonly string[] NameTable =
    [
        "ratio", "ratio.deviation", "ratio.autocorrelation", "ratio.words", "ratio.pairs", "surprise.human", "surprise.human.deviation",
        "surprise.machine", "surprise.machine.deviation", "surprise", "surprise.deviation", "surprise.skew", "surprise.autocorrelation",
        "surprise.step", "surprise.1", "surprise.3", "surprise.5", "surprise.8", "surprise.more", "pairs.new", "triples.new",
        "pairs.new.human", "triples.new.human",
    ];

    /// <summary>Name and version, as of a feature family.</summary>
    internal const string Version = "surprisal-1";

    /// <summary>What each number is.</summary>
    internal static ReadOnlySpan<string> Names => NameTable;

    private uint[] _ngrams = [];
    private ushort[] _levels = [];
    private int[] _places = [];
    private ushort[] _found = [];
    private float[] _human = [];
    private float[] _machine = [];
    private float[] _surprise = [];
    private float[] _words = [];
    private float[] _pairs = [];
    private float[] _triples = [];

    /// <summary>Hashes the n-grams of a stretch and asks for their counts ahead, so that they are at hand when <see cref="Write"/> is called.</summary>
    /// <param name="counts">Of both models.</param>
    /// <param name="words">The levels of words by rank, from <see cref="NgramCounts.LevelsByRank"/>.</param>
    /// <param name="view">The stretch.</param>
    /// <param name="ranks">Of its tokens.</param>
    internal void Prepare(NgramCounts counts, ReadOnlySpan<ushort> words, in TokenView view, ReadOnlySpan<ushort> ranks)
    {
        var n = view.Count;
        if (n < 2) return;
        EnsureCapacity(n);
        Hash(view.Hashes);
        for (var i = 0; i < n; i++) _levels[i] = words[ranks[i]];
        counts.Prefetch(_ngrams.AsSpan(0, 2 * n));
    }

    /// <summary>Writes as many numbers as there are names, of the stretch that was prepared last; NaN where there are no two tokens.</summary>
    internal void Write(NgramCounts counts, in TokenView view, Span<float> output)
    {
        output.Fill(float.NaN);
        var n = view.Count;
        if (n < 2) return;
        FindLonger(counts, n, 1);
        FindLonger(counts, n, 2);
        var human = _human.AsSpan(0, n);
        var machine = _machine.AsSpan(0, n);
        var surprise = _surprise.AsSpan(0, n);
        var humanMeans = WriteProbabilities(counts.Totals[0], 0, human);
        var machineMeans = WriteProbabilities(counts.Totals[1], 8, machine);
        // surprise of the even mixture of both, before the logarithms
        TensorPrimitives.Add(human, machine, surprise);
        TensorPrimitives.Multiply(surprise, 0.5f, surprise);
        NegativeLog(surprise);
        NegativeLog(human);
        NegativeLog(machine);
        output[3] = machineMeans.Words - humanMeans.Words;
        output[4] = machineMeans.Pairs - humanMeans.Pairs;
        output[5] = TensorPrimitives.Sum(human) / n;
        output[6] = Deviation(human, output[5]);
        output[7] = TensorPrimitives.Sum(machine) / n;
        output[8] = Deviation(machine, output[7]);
        TensorPrimitives.Subtract(human, machine, human);
        var ratio = Series.Of(human, _words);
        output[0] = ratio.Mean;
        output[1] = ratio.Deviation;
        output[2] = ratio.Autocorrelation;
        WriteHistogram(surprise, output.Slice(14, 5));
        var shape = Series.Of(surprise, _words);
        output[9] = shape.Mean;
        output[10] = shape.Deviation;
        output[11] = shape.Skew;
        output[12] = shape.Autocorrelation;
        output[13] = shape.Step;
        var pairs = _levels.AsSpan(n + 1, n - 1);
        var triples = _levels.AsSpan((2 * n) + 2, n - 2);
        output[19] = pairs.Count((ushort)0) / (float)n;
        output[20] = triples.Count((ushort)0) / (float)n;
        output[21] = NotHuman(pairs) / (float)n;
        output[22] = NotHuman(triples) / (float)n;
    }

    /// <summary>
    /// Each word's probability by one of the two models, and the mean logarithms that word counts alone and pair counts alone give.
    /// </summary>
    /// <param name="total">Words that the model has counted.</param>
    /// <param name="shift">Of its byte in a level: 0 for the human model, 8 for the machine model.</param>
    /// <param name="probability">Written.</param>
    private (float Words, float Pairs) WriteProbabilities(float total, int shift, Span<float> probability)
    {
        var n = probability.Length;
        var words = Decode(0, n, shift, _words);
        var pairs = Decode(n, n, shift, _pairs);
        var triples = Decode(2 * n, n, shift, _triples);
        TensorPrimitives.Add(words, UnseenCount, probability);
        TensorPrimitives.Multiply(probability, 1 / (total + (UnseenCount * UnseenWords)), probability);
        var byWords = MeanLog(probability);
        Smooth(probability[1..], pairs[1..], words[..^1], PairPrior);
        var byPairs = MeanLog(probability);
        Smooth(probability[2..], triples[2..], pairs[1..^1], TriplePrior);
        return (byWords, byPairs);
    }

    /// <summary>p becomes (count + prior p) / (context + prior); the contexts are overwritten.</summary>
    private static void Smooth(Span<float> probability, ReadOnlySpan<float> counts, Span<float> contexts, float prior)
    {
        TensorPrimitives.MultiplyAdd(probability, prior, counts, probability);
        TensorPrimitives.Add(contexts, prior, contexts);
        TensorPrimitives.Divide(probability, contexts, probability);
    }

    private Span<float> Decode(int from, int count, int shift, float[] counts)
    {
        var levels = _levels.AsSpan(from, count);
        var decoded = counts.AsSpan(0, count);
        for (var i = 0; i < levels.Length; i++) decoded[i] = NgramCounts.CountAt((levels[i] >> shift) & 0xFF);
        return decoded;
    }

    private static int NotHuman(ReadOnlySpan<ushort> levels)
    {
        var count = 0;
        foreach (var level in levels) count += (level & 0xFF) == 0 ? 1 : 0;
        return count;
    }

    /// <summary>
    /// Looks up the n-grams of one order whose two shorter ones, the one that ends where it ends and the one before, are both kept:
    /// an n-gram cannot be more frequent than its parts.
    /// </summary>
    /// <param name="counts">The table.</param>
    /// <param name="n">Tokens.</param>
    /// <param name="order">1 for pairs, 2 for triples: where in the buffers they stand.</param>
    private void FindLonger(NgramCounts counts, int n, int order)
    {
        var shorter = _levels.AsSpan((order - 1) * n, n);
        var ngrams = _ngrams.AsSpan((order - 1) * n, n);
        var found = 0;
        for (var i = 1; i < n; i++)
        {
            // compacted in place: places before i have been read
            ngrams[found] = ngrams[i];
            _places[found] = i;
            found += shorter[i] != 0 & shorter[i - 1] != 0 ? 1 : 0;
        }

        counts.Find(ngrams[..found], _found);
        var levels = _levels.AsSpan(order * n, n);
        levels.Clear();
        for (var k = 0; k < found; k++) levels[_places[k]] = _found[k];
    }

    /// <summary>The keys of pairs, then of triples; the places of those that do not exist hold 0.</summary>
    private void Hash(ReadOnlySpan<uint> words)
    {
        var n = words.Length;
        var bigrams = _ngrams.AsSpan(0, n);
        var trigrams = _ngrams.AsSpan(n, n);
        bigrams[0] = trigrams[0] = trigrams[1] = 0;
        uint last = 0, pair = 0;
        for (var i = 0; i < n; i++)
        {
            var word = words[i];
            if (i > 1) trigrams[i] = NgramHash.Trigram(pair, word);
            if (i > 0)
            {
                pair = Hashing.Combine(last, word);
                bigrams[i] = NgramHash.Bigram(pair);
            }

            last = word;
        }
    }

    private void EnsureCapacity(int n)
    {
        if (_human.Length >= n) return;
        var size = Math.Max(n, 2 * _human.Length);
        _ngrams = new uint[2 * size];
        _levels = new ushort[3 * size];
        _places = new int[size];
        _found = new ushort[size];
        (_human, _machine, _surprise) = (new float[size], new float[size], new float[size]);
        (_words, _pairs, _triples) = (new float[size], new float[size], new float[size]);
    }

    private static void NegativeLog(Span<float> values)
    {
        TensorPrimitives.Log(values, values);
        TensorPrimitives.Negate(values, values);
    }

    private float MeanLog(ReadOnlySpan<float> values)
    {
        var logs = _surprise.AsSpan(0, values.Length);
        TensorPrimitives.Log(values, logs);
        return TensorPrimitives.Sum(logs) / values.Length;
    }

    private static void WriteHistogram(ReadOnlySpan<float> surprise, Span<float> output)
    {
        var share = 1f / surprise.Length;
        var above = surprise.Length;
        for (var bin = 0; bin < Edges.Length; bin++)
        {
            var next = Histogram.CountFrom(surprise, Edges[bin]);
            output[bin] = (above - next) * share;
            above = next;
        }

        output[Edges.Length] = above * share;
    }

    private static float Deviation(ReadOnlySpan<float> values, float mean) =>
        MathF.Sqrt(Math.Max(0, (TensorPrimitives.SumOfSquares(values) / values.Length) - (mean * mean)));
}
