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
    private static ReadOnlySpan<float> Edges => [1f, 3f, 5.5f, 8.5f];

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
    private float[] _human = [];
    private float[] _machine = [];
    private float[] _surprise = [];
    private float[] _wordRatio = [];
    private float[] _pairRatio = [];

    /// <summary>Writes as many numbers as there are names; NaN where there are no two tokens.</summary>
    internal void Write(NgramCounts counts, in TokenView view, Span<float> output)
    {
        output.Fill(float.NaN);
        var n = view.Count;
        if (n < 2) return;
        EnsureCapacity(n);
        Hash(view.Hashes);
        var levels = _levels.AsSpan(0, 3 * n);
        counts.Find(_ngrams.AsSpan(0, 2 * n), levels);
        FindTriples(counts, n);
        var sums = default(Sums);
        WriteProbabilities(counts, levels, ref sums);
        var human = _human.AsSpan(0, n);
        var machine = _machine.AsSpan(0, n);
        var surprise = _surprise.AsSpan(0, n);
        // surprise of the even mixture of both, before the logarithms
        TensorPrimitives.Add(human, machine, surprise);
        TensorPrimitives.Multiply(surprise, 0.5f, surprise);
        NegativeLog(surprise);
        NegativeLog(human);
        NegativeLog(machine);
        output[5] = TensorPrimitives.Sum(human) / n;
        output[6] = Deviation(human, output[5]);
        output[7] = TensorPrimitives.Sum(machine) / n;
        output[8] = Deviation(machine, output[7]);
        TensorPrimitives.Subtract(human, machine, human);
        var ratio = Series.Of(human);
        output[0] = ratio.Mean;
        output[1] = ratio.Deviation;
        output[2] = ratio.Autocorrelation;
        output[3] = MeanLog(_wordRatio.AsSpan(0, n));
        output[4] = MeanLog(_pairRatio.AsSpan(0, n));
        var shape = Series.Of(surprise);
        output[9] = shape.Mean;
        output[10] = shape.Deviation;
        output[11] = shape.Skew;
        output[12] = shape.Autocorrelation;
        output[13] = shape.Step;
        Histogram(surprise, output.Slice(14, 5));
        output[19] = sums.NewPairs / (float)n;
        output[20] = sums.NewTriples / (float)n;
        output[21] = sums.NewHumanPairs / (float)n;
        output[22] = sums.NewHumanTriples / (float)n;
    }

    private struct Sums
    {
        internal int NewPairs, NewTriples, NewHumanPairs, NewHumanTriples;
    }

    /// <summary>Looks up the triples whose first and last pair are both kept; a triple cannot be more frequent than its pairs.</summary>
    private void FindTriples(NgramCounts counts, int n)
    {
        var pairs = _levels.AsSpan(n, n);
        var triples = _ngrams.AsSpan(2 * n, n);
        var found = 0;
        for (var i = 0; i < n; i++)
        {
            // compacted in place: places before i have been read
            triples[found] = triples[i];
            _places[found] = i;
            found += i > 1 && pairs[i] != 0 && pairs[i - 1] != 0 ? 1 : 0;
        }

        var levels = _levels.AsSpan(2 * n, n);
        counts.Find(triples[..found], levels);
        // spread from the back, so that nothing is overwritten before it is moved
        var next = n - 1;
        for (var k = found - 1; k >= 0; k--)
        {
            var place = _places[k];
            var level = levels[k];
            levels[(place + 1)..(next + 1)].Clear();
            levels[place] = level;
            next = place - 1;
        }

        levels[..(next + 1)].Clear();
    }

    /// <summary>Words first, then pairs, then triples; the places of pairs and triples that do not exist hold 0.</summary>
    private void Hash(ReadOnlySpan<uint> words)
    {
        var n = words.Length;
        var unigrams = _ngrams.AsSpan(0, n);
        var bigrams = _ngrams.AsSpan(n, n);
        var trigrams = _ngrams.AsSpan(2 * n, n);
        bigrams[0] = trigrams[0] = trigrams[1] = 0;
        uint last = 0, pair = 0;
        for (var i = 0; i < n; i++)
        {
            var word = words[i];
            unigrams[i] = NgramHash.Unigram(word);
            if (i > 1) trigrams[i] = NgramHash.Trigram(pair, word);
            if (i > 0)
            {
                pair = Hashing.Combine(last, word);
                bigrams[i] = NgramHash.Bigram(pair);
            }

            last = word;
        }
    }

    private void WriteProbabilities(NgramCounts counts, ReadOnlySpan<ushort> levels, ref Sums sums)
    {
        var n = levels.Length / 3;
        var floorHuman = 1 / (counts.Totals[0] + (UnseenCount * UnseenWords));
        var floorMachine = 1 / (counts.Totals[1] + (UnseenCount * UnseenWords));
        var wordRatio = _wordRatio.AsSpan(0, n);
        var pairRatio = _pairRatio.AsSpan(0, n);
        var humans = _human.AsSpan(0, n);
        var machines = _machine.AsSpan(0, n);
        pairRatio[0] = 1;
        float lastHuman = 0, lastMachine = 0, pairHuman = 0, pairMachine = 0;
        for (var i = 0; i < n; i++)
        {
            var (wordHuman, wordMachine) = Counts(levels[i]);
            var human = (wordHuman + UnseenCount) * floorHuman;
            var machine = (wordMachine + UnseenCount) * floorMachine;
            wordRatio[i] = machine / human;
            var (newHuman, newMachine) = (0f, 0f);
            if (i > 0)
            {
                var level = levels[n + i];
                (newHuman, newMachine) = Counts(level);
                if (level == 0) sums.NewPairs++;
                if ((level & 0xFF) == 0) sums.NewHumanPairs++;
                human = (newHuman + (PairPrior * human)) / (lastHuman + PairPrior);
                machine = (newMachine + (PairPrior * machine)) / (lastMachine + PairPrior);
                pairRatio[i] = machine / human;
            }

            if (i > 1)
            {
                var level = levels[(2 * n) + i];
                var (tripleHuman, tripleMachine) = Counts(level);
                if (level == 0) sums.NewTriples++;
                if ((level & 0xFF) == 0) sums.NewHumanTriples++;
                human = (tripleHuman + (TriplePrior * human)) / (pairHuman + TriplePrior);
                machine = (tripleMachine + (TriplePrior * machine)) / (pairMachine + TriplePrior);
            }

            humans[i] = human;
            machines[i] = machine;
            (lastHuman, lastMachine, pairHuman, pairMachine) = (wordHuman, wordMachine, newHuman, newMachine);
        }
    }

    private static (float Human, float Machine) Counts(ushort level) => (NgramCounts.CountAt(level & 0xFF), NgramCounts.CountAt(level >> 8));

    private void EnsureCapacity(int n)
    {
        if (_human.Length >= n) return;
        var size = Math.Max(n, 2 * _human.Length);
        _ngrams = new uint[3 * size];
        _levels = new ushort[3 * size];
        _places = new int[size];
        (_human, _machine, _surprise) = (new float[size], new float[size], new float[size]);
        (_wordRatio, _pairRatio) = (new float[size], new float[size]);
    }

    private static void NegativeLog(Span<float> values)
    {
        TensorPrimitives.Log(values, values);
        TensorPrimitives.Negate(values, values);
    }

    private static float MeanLog(Span<float> values)
    {
        TensorPrimitives.Log(values, values);
        return TensorPrimitives.Sum(values) / values.Length;
    }

    private static void Histogram(ReadOnlySpan<float> surprise, Span<float> output)
    {
        output.Clear();
        var share = 1f / surprise.Length;
        foreach (var s in surprise)
        {
            var bin = 0;
            foreach (var edge in Edges) bin += s >= edge ? 1 : 0;
            output[bin] += share;
        }
    }

    private static float Deviation(ReadOnlySpan<float> values, float mean) =>
        MathF.Sqrt(Math.Max(0, (TensorPrimitives.SumOfSquares(values) / values.Length) - (mean * mean)));
}
