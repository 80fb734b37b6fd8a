using System.Numerics.Tensors;

namespace Provenance.Collapse.Models;

/// <summary>
/// Trains a <see cref="NeuralStudent"/> word by word, by gradient descent on -log P(word | context), in the order of the documents.
/// Nothing is averaged or shuffled: later documents have more influence, which the lab needs and counts cannot show.
/// </summary>
internal sealed class NeuralTrainer
{
    /// <summary>The initial sum of squared gradients, as in TensorFlow's Adagrad: without it a row's first step has the length of the rate, however small its gradient.</summary>
    private const float FirstSum = 0.1f;

    private readonly NeuralOptions _options;
    private readonly WordClasses _classes;
    private readonly NeuralWeights _weights;
    private readonly NeuralPass _pass;
    private readonly float[] _sums;
    private readonly float[] _hiddenGradient;
    private readonly float[] _inputGradient;

    /// <param name="counts">The count of each number in generation 0: <see cref="LabVocabulary.Counts"/>.</param>
    /// <param name="options">Shape, step and seed.</param>
    /// <exception cref="ArgumentException">An option is outside its range.</exception>
    internal NeuralTrainer(ReadOnlySpan<long> counts, NeuralOptions options)
    {
        options.Check();
        var size = Math.Max(Math.Min(options.MaxWords, counts.Length), LabVocabulary.FirstWord);
        _options = options;
        _classes = new WordClasses(counts, size, options.Classes);
        _weights = new NeuralWeights(size, _classes, options);
        _pass = new NeuralPass(_weights, _classes, options);
        _sums = new float[_weights.Rows];
        Array.Fill(_sums, FirstSum);
        _hiddenGradient = new float[options.Hidden];
        _inputGradient = new float[options.Context * options.Embedding];
    }

    internal NeuralWeights Weights => _weights;

    /// <summary>
    /// Trains on documents as often as the options say, continuing from the last call: so a curriculum is measured after each of its stages.
    /// A document that counts twice is passed twice.
    /// </summary>
    /// <returns>The current student.</returns>
    /// <exception cref="ArgumentException">A number is not a word.</exception>
    internal NeuralStudent Train(IEnumerable<int[]> documents, CancellationToken cancellation = default)
    {
        Span<int> context = stackalloc int[_options.Context];
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                context.Fill(LabVocabulary.Start);
                foreach (var given in document)
                {
                    var word = given < _weights.Words ? given : LabVocabulary.Unknown;
                    ModelErrors.CheckWord(word, _weights.Words);
                    Step(context, word);
                    NeuralStudent.Shift(context, word);
                }

                Step(context, LabVocabulary.End);
            }
        }

        return new NeuralStudent(_weights.Copy(), _classes, _options);
    }

    /// <summary>Makes one step along the gradient of -log P(word | context).</summary>
    internal void Step(ReadOnlySpan<int> context, int word)
    {
        _pass.Read(context);
        var index = _classes.ClassOf[word];
        _pass.ReadClass(index);
        // softmax and log-loss together: the gradient by a logit is its probability, minus 1 for the observed word
        var words = _pass.WordsOf(index);
        _pass.Classes[index] -= 1;
        words[_classes.Places[word] - _classes.First[index]] -= 1;
        Array.Clear(_hiddenGradient);
        for (var i = 0; i < _pass.Classes.Length; i++)
        {
            Descend(_weights.Class(i), ref _weights.ClassBiases[i], _weights.ClassRow(i), _pass.Classes[i], _pass.Hidden, _hiddenGradient);
        }

        for (var i = 0; i < words.Length; i++)
        {
            var place = _classes.First[index] + i;
            Descend(_weights.Word(place), ref _weights.WordBiases[place], _weights.WordRow(place), words[i], _pass.Hidden, _hiddenGradient);
        }

        Array.Clear(_inputGradient);
        for (var unit = 0; unit < _hiddenGradient.Length; unit++)
        {
            var hidden = _pass.Hidden[unit];
            Descend(_weights.Unit(unit), ref _weights.UnitBiases[unit], _weights.UnitRow(unit), _hiddenGradient[unit] * (1 - hidden * hidden), _pass.Input, _inputGradient);
        }

        for (var i = 0; i < context.Length; i++)
        {
            var gradient = _inputGradient.AsSpan(i * _options.Embedding, _options.Embedding);
            var step = StepOf(context[i], TensorPrimitives.SumOfSquares<float>(gradient) / gradient.Length);
            TensorPrimitives.MultiplyAdd(gradient, -step, _weights.Embedding(context[i]), _weights.Embedding(context[i]));
        }
    }

    /// <summary>Propagates a row's gradient to its inputs, by the weights before the step, and makes the step.</summary>
    private void Descend(Span<float> row, ref float bias, int number, float gradient, ReadOnlySpan<float> input, Span<float> inputGradient)
    {
        TensorPrimitives.MultiplyAdd(row, gradient, inputGradient, inputGradient);
        var step = gradient * StepOf(number, gradient * gradient);
        TensorPrimitives.MultiplyAdd(input, -step, row, row);
        bias -= step;
    }

    private float StepOf(int row, float squaredGradient)
    {
        if (!_options.Adaptive) return (float)_options.Rate;

        _sums[row] += squaredGradient;
        return (float)_options.Rate / MathF.Sqrt(_sums[row]);
    }
}
