namespace Provenance.Collapse.Models;

/// <summary>
/// The k most probable words after a context, exact and without visiting the whole vocabulary. A word that did not follow context h has
/// P(w | h) = g(h) P(w | h'), so if it is not among the first k after h', those k are at least as probable after h too. Hence the first k after h are
/// among its followers and the first k after h'. Rankings after contexts with many followers are cached: at most k bytes a word of training text
/// and order.
/// </summary>
internal sealed class KneserNeyRanking
{
    /// <summary>Number of followers above which a context's ranking is cached.</summary>
    private const int Many = 16;

    private readonly KneserNeyModel _model;
    private readonly SamplingOptions _options;
    private readonly WordProbability[] _first;
    private readonly Dictionary<NgramContext, WordProbability[]> _kept = [];
    private readonly WordProbability[][] _merged;
    private readonly int[] _met;
    private WordProbability[] _followers = new WordProbability[64];
    private int _time;

    /// <param name="model">The model.</param>
    /// <param name="k">Number of words, 1 or more; fewer where fewer are permitted.</param>
    /// <param name="options">The options, which determine the permitted words.</param>
    internal KneserNeyRanking(KneserNeyModel model, int k, SamplingOptions options)
    {
        (_model, _options) = (model, options);
        var all = new List<WordProbability>(model.VocabularySize);
        for (var word = 0; word < model.VocabularySize; word++)
        {
            if (model.MayWrite(word, options)) all.Add(new WordProbability(model.Probability(NgramContext.Empty, word), word));
        }

        ModelErrors.Require(all.Count > 0, nameof(model), "a model with words that may be drawn");
        all.Sort();
        _first = [.. all.Take(k)];
        _merged = new WordProbability[model.Order][];
        for (var n = 1; n < model.Order; n++) _merged[n] = new WordProbability[_first.Length];

        _met = new int[model.VocabularySize];
    }

    /// <summary>Returns the most probable permitted words after a context, the most probable first; valid until the next call.</summary>
    internal ReadOnlySpan<WordProbability> Get(NgramContext context)
    {
        if (context.Length == 0) return _first;

        var followers = _model.Followers(context, out _).Length;
        if (followers > Many && _kept.TryGetValue(context, out var kept)) return kept;

        var shorter = Get(_model.Shorter(context));
        if (followers == 0) return shorter;

        var merged = Merge(context, shorter);
        return followers > Many ? _kept[context] = merged.ToArray() : merged;
    }

    private ReadOnlySpan<WordProbability> Merge(NgramContext context, ReadOnlySpan<WordProbability> shorter)
    {
        var followers = RankFollowers(context);
        var share = _model.BackOff(context);
        var merged = _merged[context.Length];
        for (int i = 0, next = 0, other = 0; i < merged.Length; i++)
        {
            while (other < shorter.Length && _met[shorter[other].Word] == _time) other++;

            if (other == shorter.Length)
            {
                merged[i] = followers[next++];
                continue;
            }

            // multiplying all by one number keeps the order of falling probabilities
            var candidate = shorter[other] with { Probability = share * shorter[other].Probability };
            var take = next < followers.Length && followers[next] < candidate;
            merged[i] = take ? followers[next++] : candidate;
            other += take ? 0 : 1;
        }

        return merged;
    }

    /// <summary>Returns a context's permitted followers, the most probable first, and marks each as met now.</summary>
    private ReadOnlySpan<WordProbability> RankFollowers(NgramContext context)
    {
        var words = _model.Followers(context, out _);
        if (_followers.Length < words.Length) _followers = new WordProbability[words.Length * 2];

        _time++;
        var count = 0;
        foreach (var word in words)
        {
            if (_model.MayWrite(word, _options))
            {
                _met[word] = _time;
                _followers[count++] = new WordProbability(_model.Probability(context, word), word);
            }
        }

        _followers.AsSpan(0, count).Sort();
        return _followers.AsSpan(0, count);
    }
}
