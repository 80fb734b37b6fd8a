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

    private float[] _ratio = new float[512];
    private float[] _surprise = new float[512];

    /// <summary>Writes as many numbers as there are names; NaN where there are no two tokens.</summary>
    internal void Write(NgramCounts counts, in TokenView view, Span<float> output)
    {
        output.Fill(float.NaN);
        var n = view.Count;
        if (n < 2) return;
        if (_ratio.Length < n) (_ratio, _surprise) = (new float[n * 2], new float[n * 2]);
        var sums = default(Sums);
        Walk(counts, view, ref sums);
        var ratio = Series.Of(_ratio.AsSpan(0, n));
        var surprise = Series.Of(_surprise.AsSpan(0, n));
        output[0] = ratio.Mean;
        output[1] = ratio.Deviation;
        output[2] = ratio.Autocorrelation;
        output[3] = (float)(sums.WordRatio / n);
        output[4] = (float)(sums.PairRatio / n);
        output[5] = (float)(sums.Human / n);
        output[6] = Deviation(sums.Human, sums.HumanSquares, n);
        output[7] = (float)(sums.Machine / n);
        output[8] = Deviation(sums.Machine, sums.MachineSquares, n);
        output[9] = surprise.Mean;
        output[10] = surprise.Deviation;
        output[11] = surprise.Skew;
        output[12] = surprise.Autocorrelation;
        output[13] = surprise.Step;
        Histogram(_surprise.AsSpan(0, n), output.Slice(14, 5));
        output[19] = sums.NewPairs / (float)n;
        output[20] = sums.NewTriples / (float)n;
        output[21] = sums.NewHumanPairs / (float)n;
        output[22] = sums.NewHumanTriples / (float)n;
    }

    private struct Sums
    {
        internal double WordRatio, PairRatio, Human, HumanSquares, Machine, MachineSquares;
        internal int NewPairs, NewTriples, NewHumanPairs, NewHumanTriples;
    }

    private void Walk(NgramCounts counts, in TokenView view, ref Sums sums)
    {
        var floorHuman = counts.Totals[0] + (UnseenCount * UnseenWords);
        var floorMachine = counts.Totals[1] + (UnseenCount * UnseenWords);
        uint last = 0, pair = 0;
        float lastHuman = 0, lastMachine = 0, pairHuman = 0, pairMachine = 0;
        for (var i = 0; i < view.Count; i++)
        {
            var word = view.Hashes[i];
            counts.TryFind(NgramHash.Unigram(word), out var wordHuman, out var wordMachine);
            var human = (wordHuman + UnseenCount) / floorHuman;
            var machine = (wordMachine + UnseenCount) / floorMachine;
            sums.WordRatio += MathF.Log(machine / human);
            float newPairHuman = 0, newPairMachine = 0;
            var newPair = 0u;
            if (i > 0)
            {
                newPair = Hashing.Combine(last, word);
                if (!counts.TryFind(NgramHash.Bigram(newPair), out newPairHuman, out newPairMachine)) sums.NewPairs++;
                if (newPairHuman == 0) sums.NewHumanPairs++;
                human = (newPairHuman + (PairPrior * human)) / (lastHuman + PairPrior);
                machine = (newPairMachine + (PairPrior * machine)) / (lastMachine + PairPrior);
                sums.PairRatio += MathF.Log(machine / human);
            }

            if (i > 1)
            {
                if (!counts.TryFind(NgramHash.Trigram(pair, word), out var tripleHuman, out var tripleMachine)) sums.NewTriples++;
                if (tripleHuman == 0) sums.NewHumanTriples++;
                human = (tripleHuman + (TriplePrior * human)) / (pairHuman + TriplePrior);
                machine = (tripleMachine + (TriplePrior * machine)) / (pairMachine + TriplePrior);
            }

            var surpriseHuman = -MathF.Log(human);
            var surpriseMachine = -MathF.Log(machine);
            _ratio[i] = surpriseHuman - surpriseMachine;
            _surprise[i] = -MathF.Log(0.5f * (human + machine));
            sums.Human += surpriseHuman;
            sums.HumanSquares += surpriseHuman * surpriseHuman;
            sums.Machine += surpriseMachine;
            sums.MachineSquares += surpriseMachine * surpriseMachine;
            (last, pair, lastHuman, lastMachine, pairHuman, pairMachine) = (word, newPair, wordHuman, wordMachine, newPairHuman, newPairMachine);
        }
    }

    private static void Histogram(ReadOnlySpan<float> surprise, Span<float> output)
    {
        output.Clear();
        var share = 1f / surprise.Length;
        foreach (var s in surprise)
        {
            var bin = 0;
            while (bin < Edges.Length && s >= Edges[bin]) bin++;
            output[bin] += share;
        }
    }

    private static float Deviation(double sum, double squares, int n) => (float)Math.Sqrt(Math.Max(0, (squares / n) - (sum / n * (sum / n))));
}
