using System.Numerics.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Models;

/// <summary>
/// Writes documents with a <see cref="KneserNeyModel"/>. All sampling methods are exact, up to the rounding of doubles; they differ in their
/// cost. One instance per thread.
/// </summary>
internal sealed class KneserNeySampler
{
    private readonly KneserNeyModel _model;
    private readonly SamplingOptions _options;
    private readonly KneserNeyRanking? _ranking;
    private readonly DistributionSampler _whole;
    private readonly double[] _unigrams = [];
    private readonly double[] _dense = [];

    internal KneserNeySampler(KneserNeyModel model, SamplingOptions options)
    {
        options.Check();
        (_model, _options, _whole) = (model, options, new DistributionSampler(options));
        if (options.TopK > 0)
        {
            _ranking = new KneserNeyRanking(model, options.TopK, options);
        }
        else if (IsCool)
        {
            _ranking = new KneserNeyRanking(model, 1, options);
        }
        else if (!options.IsPure)
        {
            (_unigrams, _dense) = (new double[model.VocabularySize], new double[model.VocabularySize]);
            for (var word = 0; word < _unigrams.Length; word++)
            {
                _unigrams[word] = model.MayWrite(word, options) ? model.Probability(NgramContext.Empty, word) : 0;
            }
        }
    }

    private bool IsCool => _options is { Temperature: < 1, TopK: 0, TopP: 1 };

    /// <summary>Writes one document over its whole length, from the start symbol.</summary>
    /// <param name="document">Receives the words.</param>
    /// <param name="place">The document's place in its data set; with the seed, it determines the words.</param>
    internal void Fill(Span<int> document, int place)
    {
        var random = new SplitMix64(SplitMix64.At(_options.Seed, 0, (ulong)place));
        var at = _model.AtStart;
        for (var i = 0; i < document.Length; i++)
        {
            document[i] = Draw(at, ref random);
            at = _model.Next(at, document[i]);
        }
    }

    /// <summary>Samples one word after a context, as the options specify.</summary>
    internal int Draw(NgramContext context, ref SplitMix64 random) =>
        _options.IsPure ? DrawAllowed(context, ref random)
            : _options.TopK > 0 ? _whole.DrawRanked(_ranking!.Get(context), ref random)
            : IsCool ? DrawCool(context, ref random)
            : _whole.Draw(Distribution(context), ref random);

    /// <summary>Samples until a permitted word comes: this is the distribution without the others.</summary>
    private int DrawAllowed(NgramContext context, ref SplitMix64 random)
    {
        while (true)
        {
            var word = DrawAny(context, ref random);
            if (_model.MayWrite(word, _options)) return word;
        }
    }

    /// <summary>
    /// Samples from the mixture that interpolation is: with the probability of a context's discounted counts, one of its followers in proportion to them,
    /// otherwise from the shorter context.
    /// </summary>
    private int DrawAny(NgramContext context, ref SplitMix64 random)
    {
        while (true)
        {
            var total = _model.Total(context);
            if (total > 0 && MayFollow(context))
            {
                var masses = _model.Masses(context);
                var u = random.NextDouble() * total;
                if (u < masses[^1]) return _model.Followers(context, out _)[FirstAbove(masses, u)];
            }

            if (context.Length == 0)
            {
                // all numbers except that of the start symbol
                var word = random.NextInt(_model.VocabularySize - 1);
                return word < LabVocabulary.Start ? word : word + 1;
            }

            context = _model.Shorter(context);
        }
    }

    /// <summary>
    /// Returns true if any of a context's followers is permitted. If none is, only the shorter context's distribution remains, which a small
    /// discount would reach only after a billion tries.
    /// </summary>
    private bool MayFollow(NgramContext context)
    {
        var followers = _model.Followers(context, out _);
        if (followers.Length > 2)
        {
            // only the end and the unknown class are excluded: others were seen
            return true;
        }

        foreach (var word in followers)
        {
            if (_model.MayWrite(word, _options)) return true;
        }

        return false;
    }

    /// <summary>
    /// Samples by rejection: P^(1/T) is P times P^(1/T - 1), and for T below 1 the second factor is greatest for the most probable word. It needs
    /// at most 1 / P(most probable word) tries on average.
    /// </summary>
    private int DrawCool(NgramContext context, ref SplitMix64 random)
    {
        var greatest = _ranking!.Get(context)[0].Probability;
        var power = 1 / _options.Temperature - 1;
        while (true)
        {
            var word = DrawAllowed(context, ref random);
            if (random.NextDouble() < Math.Pow(_model.Probability(context, word) / greatest, power)) return word;
        }
    }

    /// <summary>Returns the probabilities of all words after a context; excluded words have 0.</summary>
    private Span<double> Distribution(NgramContext context)
    {
        var share = 1.0;
        for (var at = context; at.Length > 0; at = _model.Shorter(at)) share *= _model.BackOff(at);

        TensorPrimitives.Multiply(_unigrams, share, _dense);
        share = 1;
        for (var at = context; at.Length > 0; at = _model.Shorter(at))
        {
            var followers = _model.Followers(at, out var place);
            var scale = followers.IsEmpty ? 0 : share / _model.Total(at);
            for (var i = 0; i < followers.Length; i++) _dense[followers[i]] += scale * _model.Discounted(at, place + i);

            share *= _model.BackOff(at);
        }

        _dense[LabVocabulary.End] = 0;
        _dense[LabVocabulary.Unknown] = _options.Unknown ? _dense[LabVocabulary.Unknown] : 0;
        return _dense;
    }

    /// <summary>Returns the first place whose running sum is above <paramref name="u"/>; never an entry without mass.</summary>
    private static int FirstAbove(ReadOnlySpan<double> sums, double u)
    {
        var (low, high) = (0, sums.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sums[middle] > u)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
