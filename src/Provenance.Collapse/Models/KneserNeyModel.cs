namespace Provenance.Collapse.Models;

/// <summary>
/// Interpolated Kneser-Ney n-grams with modified discounts (Chen and Goodman 1999, section 4.1; Kneser and Ney 1995): for a context h and h' without
/// its first word, P(w | h) = (c(hw) - D(c(hw))) / c(h.) + g(h) P(w | h'), where g(h) is the share of c(h.) that was discounted. The recursion
/// ends in the uniform distribution over all words, the unknown class and the document's end. An unseen context has g = 1.
/// </summary>
internal sealed class KneserNeyModel : ILanguageModel
{
    private readonly NgramLevel[] _levels;
    private readonly Discount[] _discounts;

    // by level, running sums of discounted counts within each context
    private readonly double[][] _mass;

    internal KneserNeyModel(int vocabularySize, NgramLevel[] levels, Discount[] discounts)
    {
        (VocabularySize, _levels, _discounts) = (vocabularySize, levels, discounts);
        _mass = new double[levels.Length][];
        _mass[0] = [];
        for (var n = 1; n < levels.Length; n++) _mass[n] = Accumulate(levels[n - 1], levels[n], discounts[n]);
    }

    private KneserNeyModel(KneserNeyModel other, Discount top)
    {
        (VocabularySize, _levels) = (other.VocabularySize, other._levels);
        (_discounts, _mass) = ([.. other._discounts[..^1], top], [.. other._mass]);
        _mass[Order] = Accumulate(_levels[^2], _levels[^1], top);
    }

    /// <inheritdoc/>
    public int VocabularySize { get; }

    /// <summary>Returns true if a word was in the training text. Other words have a probability too, because readers of other text meet them; they are never written.</summary>
    internal bool HasSeen(int word) => _levels[1].Counts[word] > 0;

    /// <summary>Returns true if a word may be sampled.</summary>
    internal bool MayWrite(int word, SamplingOptions options) => options.Allows(word) && (HasSeen(word) || word == LabVocabulary.Unknown);

    /// <summary>Number of words of the longest n-gram, 2 to 5.</summary>
    internal int Order => _levels.Length - 1;

    /// <summary>Returns the discount of n-grams of a length from 1 to <see cref="Order"/>.</summary>
    internal Discount DiscountOf(int order) => _discounts[order];

    /// <summary>Returns a model with the same counts and another discount of the longest n-grams.</summary>
    internal KneserNeyModel WithDiscount(Discount top) => new(this, top);

    /// <inheritdoc/>
    public double LogProbability(ReadOnlySpan<int> context, int word)
    {
        var at = NgramContext.Empty;
        foreach (var before in context[Math.Max(0, context.Length - Order + 1)..]) at = Next(at, before);

        return word == LabVocabulary.Start ? double.NegativeInfinity : Math.Log(Probability(at, Known(word)));
    }

    /// <inheritdoc/>
    public LanguageModelScore Score(IReadOnlyList<int[]> documents)
    {
        var score = default(LanguageModelScore);
        for (var i = 0; i < documents.Count; i++)
        {
            var at = AtStart;
            foreach (var given in documents[i])
            {
                var word = Known(given);
                ModelErrors.CheckWord(word, VocabularySize);
                score = score.With(word, Math.Log(Probability(at, word)));
                at = Next(at, word);
            }

            score = score.With(LabVocabulary.End, Math.Log(Probability(at, LabVocabulary.End)));
        }

        return score;
    }

    /// <inheritdoc/>
    public int[][] Sample(ReadOnlySpan<int> lengths, SamplingOptions options, int first = 0)
    {
        var sampler = new KneserNeySampler(this, options);
        var documents = new int[lengths.Length][];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = new int[lengths[i]];
            sampler.Fill(documents[i], first + i);
        }

        return documents;
    }

    /// <summary>The context at a document's start.</summary>
    internal NgramContext AtStart => Next(NgramContext.Empty, LabVocabulary.Start);

    /// <summary>Returns the longest known context after one more word; earlier words have no effect.</summary>
    internal NgramContext Next(NgramContext context, int word)
    {
        word = Known(word);
        while (true)
        {
            var found = Find(context, word);
            if (found >= 0)
            {
                var length = context.Length + 1;
                return length == Order ? new NgramContext(length - 1, _levels[length].Suffixes[found]) : new NgramContext(length, found);
            }

            context = Shorter(context);
        }
    }

    /// <summary>Returns a context without its first word.</summary>
    internal NgramContext Shorter(NgramContext context) => new(context.Length - 1, _levels[context.Length].Suffixes[context.Place]);

    /// <summary>Returns P(word | context) of a word that is not <see cref="LabVocabulary.Start"/>; above 0.</summary>
    internal double Probability(NgramContext context, int word)
    {
        var (share, sum, found) = (1.0, 0.0, -1);
        while (true)
        {
            // the shorter n-gram is the longer one's suffix: one search is enough
            found = found >= 0 ? _levels[context.Length + 2].Suffixes[found] : Find(context, word);
            var total = Total(context);
            if (total > 0)
            {
                sum += found >= 0 ? share * Discounted(context, found) / total : 0;
                share *= BackOff(context);
            }

            if (context.Length == 0) return sum + share * Uniform;

            context = Shorter(context);
        }
    }

    /// <summary>The probability of each predicted class in the distribution at the end of the recursion.</summary>
    internal double Uniform => 1.0 / (VocabularySize - 1);

    /// <summary>Returns the words that followed a context, ascending, with the first one's place.</summary>
    internal ReadOnlySpan<int> Followers(NgramContext context, out int place)
    {
        var level = _levels[context.Length];
        place = level.First[context.Place];
        return _levels[context.Length + 1].Words.AsSpan(place, level.First[context.Place + 1] - place);
    }

    /// <summary>Returns the running sums of <see cref="Discounted"/> over <see cref="Followers"/>.</summary>
    internal ReadOnlySpan<double> Masses(NgramContext context)
    {
        var level = _levels[context.Length];
        var place = level.First[context.Place];
        return _mass[context.Length + 1].AsSpan(place, level.First[context.Place + 1] - place);
    }

    /// <summary>Returns the sum of the counts of a context's followers; 0 where it has none.</summary>
    internal double Total(NgramContext context) => _levels[context.Length].Totals[context.Place];

    /// <summary>Returns the share of a context's probability that the shorter context distributes, above 0, at most 1.</summary>
    internal double BackOff(NgramContext context)
    {
        var total = Total(context);
        return total > 0 ? (total - Masses(context)[^1]) / total : 1;
    }

    /// <summary>Returns the discounted count of a context's follower at its place, 0 or more.</summary>
    internal double Discounted(NgramContext context, int place)
    {
        double count = _levels[context.Length + 1].Counts[place];
        return count - _discounts[context.Length + 1].Get(count);
    }

    private int Known(int word) => (uint)word < (uint)VocabularySize ? word : LabVocabulary.Unknown;

    /// <summary>Returns the place of a context's follower, or -1. All words follow the empty context, each at its own number.</summary>
    private int Find(NgramContext context, int word)
    {
        if (context.Length == 0) return word;

        var found = Followers(context, out var place).BinarySearch(word);
        return found >= 0 ? place + found : -1;
    }

    private static double[] Accumulate(NgramLevel contexts, NgramLevel events, Discount discount)
    {
        var mass = new double[events.Counts.Length];
        for (var context = 0; context < contexts.Totals.Length; context++)
        {
            var sum = 0.0;
            for (var i = contexts.First[context]; i < contexts.First[context + 1]; i++)
            {
                mass[i] = sum += events.Counts[i] - discount.Get(events.Counts[i]);
            }
        }

        return mass;
    }
}
