namespace Provenance.Collapse.Models;

/// <summary>
/// Counts n-grams of all orders in one pass over the documents, then sorts them level by level into a trie. Besides the trie it needs about 40
/// bytes a word of text. The result is a function of the weighted documents, up to the rounding of fractional weights.
/// </summary>
internal sealed class KneserNeyTrainer(KneserNeyOptions options)
{
    private int[] _words = [];
    private double[] _weights = [];

    // the place of the n-gram that ends at each word, of the last level; -1 where the document began too late
    private int[] _places = [];

    /// <summary>Trains a model with Chen and Goodman's discounts at every order.</summary>
    /// <param name="documents">Words, as from <see cref="LabVocabulary.Encode"/>.</param>
    /// <param name="weights">
    /// Not negative, one per document; empty means 1. A document of weight 3 counts as three copies, exactly where counts stay below 2^24. Fractions are counted as
    /// they are and discounted by <see cref="Discount.Get"/>. Continuation counts depend only on occurrence, at any weight above 0.
    /// </param>
    /// <exception cref="ArgumentException">An option, a word or a weight is outside its range.</exception>
    internal KneserNeyModel Train(IReadOnlyList<int[]> documents, ReadOnlySpan<double> weights = default)
    {
        options.Check();
        ModelErrors.CheckWeights(weights, documents.Count);
        Read(documents, weights);
        var levels = new NgramLevel[options.Order + 1];
        levels[0] = new NgramLevel { Words = [LabVocabulary.Unknown], Suffixes = [0], Counts = [0] };
        levels[1] = Unigrams();
        for (var n = 2; n <= options.Order; n++) levels[n] = Longer(levels[n - 1]);

        (_words, _weights, _places) = ([], [], []);
        var discounts = new Discount[options.Order + 1];
        for (var n = options.Order; n >= 1; n--)
        {
            if (n < options.Order) CountContinuations(levels[n], levels[n + 1]);

            Sum(levels[n - 1], levels[n]);
            discounts[n] = Discount.Estimate(levels[n].Counts);
        }

        return new KneserNeyModel(options.VocabularySize, levels, discounts);
    }

    /// <summary>Concatenates the documents, each between its two symbols.</summary>
    private void Read(IReadOnlyList<int[]> documents, ReadOnlySpan<double> weights)
    {
        var length = 0;
        for (var i = 0; i < documents.Count; i++) length = checked(length + documents[i].Length + 2);

        (_words, _weights, _places) = (new int[length], new double[length], new int[length]);
        var at = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            // a document of weight 0 is skipped, also as a context
            if (!weights.IsEmpty && weights[i] == 0) continue;

            var begin = at;
            _words[at++] = LabVocabulary.Start;
            foreach (var word in documents[i])
            {
                var known = word < options.VocabularySize ? word : LabVocabulary.Unknown;
                ModelErrors.CheckWord(known, options.VocabularySize);
                _words[at++] = known;
            }

            _words[at++] = LabVocabulary.End;
            Array.Fill(_weights, weights.IsEmpty ? 1 : weights[i], begin, at - begin);
        }

        Array.Resize(ref _words, at);
    }

    /// <summary>Creates one entry for each number of the vocabulary, so that a word is its own place.</summary>
    private NgramLevel Unigrams()
    {
        var words = new int[options.VocabularySize];
        for (var i = 0; i < words.Length; i++) words[i] = i;

        _words.CopyTo(_places, 0);
        // the counts come from the bigrams
        return new NgramLevel { Words = words, Suffixes = new int[words.Length], Counts = new float[words.Length] };
    }

    /// <summary>Sorts the n-grams by the place of all words but the last, then by the last, which is the order of all words.</summary>
    private NgramLevel Longer(NgramLevel shorter)
    {
        var keys = new ulong[_words.Length];
        var ends = new int[_words.Length];
        var count = 0;
        for (var i = 1; i < _words.Length; i++)
        {
            if (_words[i] != LabVocabulary.Start && _places[i - 1] >= 0)
            {
                keys[count] = ((ulong)(uint)_places[i - 1] << 32) | (uint)_words[i];
                ends[count++] = i;
            }
        }

        keys.AsSpan(0, count).Sort(ends.AsSpan(0, count));
        var distinct = 0;
        for (var i = 0; i < count; i++) distinct += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;

        var level = new NgramLevel { Words = new int[distinct], Suffixes = new int[distinct], Counts = new float[distinct] };
        shorter.First = new int[shorter.Words.Length + 1];
        var places = new int[_words.Length];
        Array.Fill(places, -1);
        var place = -1;
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                place++;
                sum = 0;
                level.Words[place] = (int)(uint)keys[i];
                level.Suffixes[place] = _places[ends[i]];
                shorter.First[(int)(keys[i] >> 32) + 1]++;
            }

            sum += _weights[ends[i]];
            level.Counts[place] = (float)sum;
            places[ends[i]] = place;
        }

        for (var i = 1; i < shorter.First.Length; i++) shorter.First[i] += shorter.First[i - 1];

        _places = places;
        return level;
    }

    /// <summary>Replaces occurrences by the number of distinct previous words, except where there can be none.</summary>
    private static void CountContinuations(NgramLevel level, NgramLevel longer)
    {
        var continuations = new float[level.Counts.Length];
        foreach (var suffix in longer.Suffixes) continuations[suffix]++;

        for (var i = 0; i < continuations.Length; i++) level.Counts[i] = continuations[i] > 0 ? continuations[i] : level.Counts[i];
    }

    private static void Sum(NgramLevel contexts, NgramLevel events)
    {
        if (contexts.First.Length == 0)
        {
            // the empty context, of all single words
            contexts.First = [0, events.Words.Length];
        }

        contexts.Totals = new double[contexts.Words.Length];
        for (var context = 0; context < contexts.Totals.Length; context++)
        {
            for (var i = contexts.First[context]; i < contexts.First[context + 1]; i++) contexts.Totals[context] += events.Counts[i];
        }
    }
}
