using Provenance.Documents.Statistics;

namespace Provenance.Collapse.Models;

/// <summary>
/// All weights of <see cref="NeuralStudent"/>, in one array of rows: an embedding a word; a row a hidden unit, over the embeddings of the context;
/// a row a class and a row a word, over the hidden units. After these come the biases of the last three.
/// </summary>
internal sealed class NeuralWeights
{
    private readonly int _embedding, _inputs, _hidden;
    private readonly int _unitsAt, _classesAt, _wordsAt, _biasesAt;
    private readonly int _classRows, _wordRows;

    internal NeuralWeights(int words, WordClasses classes, NeuralOptions options)
    {
        Words = words;
        (_embedding, _inputs, _hidden) = (options.Embedding, options.Embedding * options.Context, options.Hidden);
        _unitsAt = words * _embedding;
        _classesAt = _unitsAt + _hidden * _inputs;
        _wordsAt = _classesAt + classes.Count * _hidden;
        _biasesAt = _wordsAt + classes.Words.Length * _hidden;
        (_classRows, _wordRows) = (words + _hidden, words + _hidden + classes.Count);
        Rows = _wordRows + classes.Words.Length;
        All = new float[_biasesAt + Rows - words];
        var random = new SplitMix64(SplitMix64.At(options.Seed, 1, 0));
        // sums of this many terms initially have a deviation of about 1, where tanh is steep; the output starts nearly uniform
        Draw(All.AsSpan(0, _unitsAt), 1, ref random);
        Draw(All.AsSpan(_unitsAt, _classesAt - _unitsAt), Math.Sqrt(3.0 / _inputs), ref random);
        Draw(All.AsSpan(_classesAt, _biasesAt - _classesAt), 0.1 / Math.Sqrt(_hidden), ref random);
    }

    /// <summary>Number of words with an embedding, including the three symbols.</summary>
    internal int Words { get; }

    /// <summary>All weights, in a fixed order.</summary>
    internal float[] All { get; private set; }

    /// <summary>Number of rows of all kinds: embeddings, hidden units, classes, words.</summary>
    internal int Rows { get; }

    /// <summary>Returns a copy of the weights, which further training does not change.</summary>
    internal NeuralWeights Copy()
    {
        var copy = (NeuralWeights)MemberwiseClone();
        copy.All = [.. All];
        return copy;
    }

    internal int UnitRow(int unit) => _classRows - _hidden + unit;

    internal int ClassRow(int index) => _classRows + index;

    internal int WordRow(int place) => _wordRows + place;

    internal Span<float> Embedding(int word) => All.AsSpan(word * _embedding, _embedding);

    internal Span<float> Unit(int unit) => All.AsSpan(_unitsAt + unit * _inputs, _inputs);

    internal Span<float> Class(int index) => All.AsSpan(_classesAt + index * _hidden, _hidden);

    internal Span<float> Word(int place) => All.AsSpan(_wordsAt + place * _hidden, _hidden);

    internal Span<float> UnitBiases => All.AsSpan(_biasesAt, _hidden);

    internal Span<float> ClassBiases => All.AsSpan(_biasesAt + _hidden, _wordRows - _classRows);

    internal Span<float> WordBiases => All.AsSpan(_biasesAt + _hidden + _wordRows - _classRows, Rows - _wordRows);

    private static void Draw(Span<float> weights, double range, ref SplitMix64 random)
    {
        foreach (ref var weight in weights) weight = (float)((2 * random.NextDouble() - 1) * range);
    }
}
