using System.Numerics.Tensors;

namespace Provenance.Collapse.Models;

/// <summary>
/// The network's forward pass for one context: x = embeddings, h = tanh(W x + b), P(class | h) and P(word | class, h) by softmax. Its arrays are
/// reused from context to context. One instance per thread.
/// </summary>
internal sealed class NeuralPass(NeuralWeights weights, WordClasses classes, NeuralOptions options)
{
    /// <summary>About the smallest normal float: an underflowed probability costs this much, and the log stays finite.</summary>
    private const float Min = 1.2e-38f;

    private readonly float[] _classes = new float[classes.Count];
    private readonly float[] _words = new float[classes.Words.Length];

    /// <summary>The embeddings of the context, one after another.</summary>
    internal float[] Input { get; } = new float[options.Context * options.Embedding];

    /// <summary>The hidden layer, -1 to 1.</summary>
    internal float[] Hidden { get; } = new float[options.Hidden];

    /// <summary>P(class | h), after <see cref="Read"/>.</summary>
    internal Span<float> Classes => _classes;

    /// <summary>Returns P(word | class, h) of a class's words by place, after <see cref="ReadClass"/> of the class.</summary>
    internal Span<float> WordsOf(int index) => _words.AsSpan(classes.First[index]..classes.First[index + 1]);

    /// <summary>Computes the hidden layer and the classes' probabilities.</summary>
    /// <param name="context">Known words, one for each place of the network.</param>
    internal void Read(ReadOnlySpan<int> context)
    {
        for (var i = 0; i < context.Length; i++) weights.Embedding(context[i]).CopyTo(Input.AsSpan(i * options.Embedding));

        weights.UnitBiases.CopyTo(Hidden);
        for (var unit = 0; unit < Hidden.Length; unit++) Hidden[unit] += TensorPrimitives.Dot(weights.Unit(unit), Input);

        TensorPrimitives.Tanh(Hidden, Hidden);
        weights.ClassBiases.CopyTo(_classes);
        for (var index = 0; index < _classes.Length; index++) _classes[index] += TensorPrimitives.Dot(weights.Class(index), Hidden);

        SoftMax(_classes);
    }

    /// <summary>Computes the probabilities of the words of a class, given the class.</summary>
    internal void ReadClass(int index)
    {
        var words = WordsOf(index);
        var first = classes.First[index];
        weights.WordBiases.Slice(first, words.Length).CopyTo(words);
        for (var i = 0; i < words.Length; i++) words[i] += TensorPrimitives.Dot(weights.Word(first + i), Hidden);

        SoftMax(words);
    }

    /// <summary>Returns the natural log of P(word | h), after <see cref="Read"/>; reads the word's class.</summary>
    internal double LogProbability(int word)
    {
        var index = classes.ClassOf[word];
        ReadClass(index);
        return Math.Log(Math.Max(Min, _classes[index])) + Math.Log(Math.Max(Min, _words[classes.Places[word]]));
    }

    private static void SoftMax(Span<float> logits)
    {
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max<float>(logits), logits);
        TensorPrimitives.Exp<float>(logits, logits);
        TensorPrimitives.Divide(logits, TensorPrimitives.Sum<float>(logits), logits);
    }
}
