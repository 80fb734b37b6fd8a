using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Models;

/// <summary>
/// Writes documents with a <see cref="NeuralStudent"/>. Pure sampling samples a class and then a word of it; other sampling computes the whole
/// distribution, at a thirtieth of the speed. One instance per thread.
/// </summary>
internal sealed class NeuralSampler
{
    private readonly NeuralPass _pass;
    private readonly WordClasses _classes;
    private readonly SamplingOptions _options;
    private readonly DistributionSampler _whole;
    private readonly double[] _dense;

    internal NeuralSampler(NeuralPass pass, WordClasses classes, SamplingOptions options)
    {
        options.Check();
        (_pass, _classes, _options) = (pass, classes, options);
        (_whole, _dense) = (new DistributionSampler(options), new double[classes.Places.Length]);
        ModelErrors.Require(options.Unknown || _dense.Length > LabVocabulary.FirstWord, nameof(classes), "with words that may be drawn");
    }

    /// <summary>Writes one document over its whole length.</summary>
    /// <param name="document">Receives the words.</param>
    /// <param name="context">The words before it, and afterwards its last words.</param>
    /// <param name="place">The document's place in its data set; with the seed, it determines the words.</param>
    internal void Fill(Span<int> document, Span<int> context, int place)
    {
        var random = new SplitMix64(SplitMix64.At(_options.Seed, 0, (ulong)place));
        foreach (ref var word in document)
        {
            _pass.Read(context);
            word = _options.IsPure ? DrawPure(ref random) : _whole.Draw(Distribution(), ref random);
            NeuralStudent.Shift(context, word);
        }
    }

    /// <summary>Samples until a permitted word comes: this is the distribution without the others.</summary>
    private int DrawPure(ref SplitMix64 random)
    {
        while (true)
        {
            var index = Pick(_pass.Classes, ref random);
            _pass.ReadClass(index);
            var word = _classes.Words[_classes.First[index] + Pick(_pass.WordsOf(index), ref random)];
            if (_options.Allows(word)) return word;
        }
    }

    private Span<double> Distribution()
    {
        Array.Clear(_dense);
        for (var index = 0; index < _classes.Count; index++)
        {
            _pass.ReadClass(index);
            var words = _pass.WordsOf(index);
            for (var i = 0; i < words.Length; i++)
            {
                var word = _classes.Words[_classes.First[index] + i];
                _dense[word] = _options.Allows(word) ? (double)_pass.Classes[index] * words[i] : 0;
            }
        }

        return _dense;
    }

    private static int Pick(ReadOnlySpan<float> probabilities, ref SplitMix64 random)
    {
        var u = random.NextDouble();
        for (var i = 0; i < probabilities.Length - 1; i++)
        {
            u -= probabilities[i];
            if (u < 0) return i;
        }

        return probabilities.Length - 1;
    }
}
