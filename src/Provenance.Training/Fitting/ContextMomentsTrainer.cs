using Provenance.Detection.Features;
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>
/// Computes what the human counts of pairs expect after each word: the mean and the variance of the log-probability that <see cref="TokenSurprise"/> gives to the next word,
/// under the model's own distribution. The pairs of human text are enumerated once; the moments are computed for each table of counts.
/// </summary>
internal sealed class ContextMomentsTrainer
{
    /// <summary>Minimum number of tokens of human text in the language: a model of less says little about other text.</summary>
    internal const int MinTokens = 1_000_000;

    /// <summary>The term of the score for one standard deviation of human text; docs/experiments/base-models.md compares others.</summary>
    private const float Share = 0.4f;

    /// <summary>The language whose text has predictability: the others have too little human text to train on.</summary>
    private const string Language = "en";

    /// <summary>Maximum number of tokens of a document that are read, as in <see cref="NgramCounter"/>.</summary>
    private const int Horizon = 500;

    /// <summary>Minimum occurrences of a word of the language, and the minimum share of its occurrences in text of that language.</summary>
    private const double MinOccurrences = 10, MinShare = 2.0 / 3;

    private readonly TrainingPlan _plan;
    private readonly Vocabulary _vocabulary;
    private readonly bool[] _known;

    // a bit for each pair of words of the vocabulary, by the rank of the first, then of the second
    private readonly ulong[] _pairs;
    private readonly int _stride;

    private ContextMomentsTrainer(TrainingPlan plan, Vocabulary vocabulary)
    {
        (_plan, _vocabulary) = (plan, vocabulary);
        _stride = (vocabulary.Count + 63) / 64;
        _pairs = new ulong[(long)vocabulary.Count * _stride];
        _known = new bool[vocabulary.Count];
    }

    /// <summary>Enumerates the pairs of human text; returns null where the plan has too little of it in the language.</summary>
    internal static ContextMomentsTrainer? Create(TrainingPlan plan, Vocabulary vocabulary, int minTokens = MinTokens)
    {
        var trainer = new ContextMomentsTrainer(plan, vocabulary);
        var tokens = 0L;
        var (inLanguage, inAll) = (new int[vocabulary.Count + 1], new int[vocabulary.Count + 1]);
        foreach (var document in plan.Documents)
        {
            if (document.Label != Origin.Human) continue;
            var isOurs = document.Language == Language;
            var n = Math.Min(document.Tokens, Horizon);
            if (isOurs) tokens += n;
            var last = vocabulary.Count;
            foreach (var hash in document.Hashes.AsSpan(0, n))
            {
                var rank = vocabulary.RankOf(hash);
                inAll[rank]++;
                if (isOurs) inLanguage[rank]++;
                if (last < vocabulary.Count && rank < vocabulary.Count) trainer._pairs[((long)last * trainer._stride) + (rank >> 6)] |= 1UL << (rank & 63);
                last = rank;
            }
        }

        for (var rank = 0; rank < vocabulary.Count; rank++) trainer._known[rank] = inLanguage[rank] >= MinOccurrences && inLanguage[rank] >= MinShare * inAll[rank];
        return tokens < minTokens ? null : trainer;
    }

    /// <summary>Computes the moments under a table of counts, with a scale that leaves the criterion as it is.</summary>
    internal ContextMoments Compute(NgramCounts counts)
    {
        var words = _vocabulary.Count;
        var levels = counts.LevelsByRank(_vocabulary);
        var scale = 1 / (counts.Totals[0] + ((double)TokenSurprise.UnseenCount * TokenSurprise.UnseenWords));
        var probability = new double[words];
        var all = new Moments();
        for (var rank = 0; rank < words; rank++)
        {
            probability[rank] = (CountOf(levels[rank]) + TokenSurprise.UnseenCount) * scale;
            all.Add(probability[rank], probability[rank]);
        }

        // all words that have no rank: each has the probability of a word that was never counted
        all.Add(Math.Max(0, 1 - all.Mass), TokenSurprise.UnseenCount * scale);
        var (means, variances) = (new float[words + 1], new float[words + 1]);
        for (var rank = 0; rank <= words; rank++)
        {
            var (mean, variance) = rank < words ? After(rank, counts, levels, probability, all) : (all.Mean, all.Variance);
            means[rank] = (float)mean;
            variances[rank] = rank < words && _known[rank] ? (float)variance : -(float)variance;
        }

        return new ContextMoments(means, variances, [0, 1]);
    }

    /// <summary>Returns the mean and the variance of the log-probability after a word: of the pairs that were counted, and of the other words in proportion.</summary>
    private (double Mean, double Variance) After(int first, NgramCounts counts, ushort[] levels, double[] probability, in Moments all)
    {
        if (levels[first] == 0) return (all.Mean, all.Variance);
        var total = CountOf(levels[first]) + TokenSurprise.PairPrior;
        var (kept, alone) = (new Moments(), new Moments());
        var row = _pairs.AsSpan(first * _stride, _stride);
        for (var i = 0; i < row.Length; i++)
        {
            for (var bits = row[i]; bits != 0; bits &= bits - 1)
            {
                var second = (i << 6) + System.Numerics.BitOperations.TrailingZeroCount(bits);
                if (levels[second] == 0) continue;
                var count = CountOf(counts.Find(NgramHash.Bigram(Hashing.Combine(_vocabulary.Hashes[first], _vocabulary.Hashes[second]))));
                if (count == 0) continue;
                var paired = ((TokenSurprise.PairPrior * probability[second]) + count) / total;
                kept.Add(paired, paired);
                alone.Add(probability[second], probability[second]);
            }
        }

        var rest = Math.Max(0, 1 - kept.Mass);
        var others = all.Without(alone);
        if (others.Mass > 0) kept.AddShifted(rest, others, Math.Log(TokenSurprise.PairPrior / total));
        return (kept.Mean, kept.Variance);
    }

    /// <summary>Returns moments with the scale by which a standard deviation of human text in the language adds <see cref="Share"/> to the score; null without such text.</summary>
    /// <param name="moments">The moments.</param>
    /// <param name="criterion">The criterion of each window from counts without its fold, rescaled in place; 0 where there is none.</param>
    internal ContextMoments? Scale(ContextMoments moments, Span<float> criterion)
    {
        double weights = 0, sum = 0, squares = 0;
        for (var w = 0; w < criterion.Length; w++)
        {
            if (criterion[w] == 0 || _plan.Labels[w] > 0 || _plan.DocumentOf(w).Language != Language) continue;
            weights += _plan.Weights[w];
            sum += _plan.Weights[w] * (double)criterion[w];
            squares += _plan.Weights[w] * (double)criterion[w] * criterion[w];
        }

        var mean = sum / weights;
        var deviation = Math.Sqrt((squares / weights) - (mean * mean));
        var isUsable = deviation > 0;
        var (center, unit) = ((float)mean, isUsable ? Share / (float)deviation : 0);
        for (var w = 0; w < criterion.Length; w++) criterion[w] = isUsable && criterion[w] != 0 ? unit * (criterion[w] - center) : 0;
        return isUsable ? new ContextMoments(moments.Means, moments.Variances, [center, unit]) : null;
    }

    /// <summary>Returns the human count that levels stand for.</summary>
    private static float CountOf(ushort levels) => NgramCounts.CountAt(levels & 0xFF);

    /// <summary>Sums of probability, of log-probability and of its square over words.</summary>
    private struct Moments
    {
        private double _logs;
        private double _squares;

        internal double Mass { get; private set; }

        internal readonly double Mean => _logs / Mass;

        internal readonly double Variance => Math.Max(0, (_squares / Mass) - (Mean * Mean));

        /// <summary>Adds words.</summary>
        /// <param name="mass">Their probability together.</param>
        /// <param name="probability">The probability that each is given.</param>
        internal void Add(double mass, double probability)
        {
            var log = Math.Log(probability);
            Mass += mass;
            _logs += mass * log;
            _squares += mass * log * log;
        }

        /// <summary>Adds the words of another sum, with a mass in all, and all their log-probabilities moved.</summary>
        internal void AddShifted(double mass, in Moments others, double shift)
        {
            var mean = others.Mean + shift;
            Mass += mass;
            _logs += mass * mean;
            _squares += mass * (others.Variance + (mean * mean));
        }

        internal readonly Moments Without(in Moments part) => new() { Mass = Mass - part.Mass, _logs = _logs - part._logs, _squares = _squares - part._squares };
    }
}
