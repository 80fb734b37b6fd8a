namespace Provenance.Collapse.Models;

/// <summary>
/// A small neural language model (Bengio, Ducharme, Vincent and Jauvin, "A neural probabilistic language model", JMLR 3, 2003): embeddings of the
/// last few words, one hidden layer, a softmax in two steps. It complements <see cref="KneserNeyModel"/> because its training depends on the
/// order of documents.
/// </summary>
internal sealed class NeuralStudent : ILanguageModel
{
    private readonly NeuralWeights _weights;
    private readonly WordClasses _classes;
    private readonly NeuralOptions _options;

    internal NeuralStudent(NeuralWeights weights, WordClasses classes, NeuralOptions options) =>
        (_weights, _classes, _options) = (weights, classes, options);

    /// <inheritdoc/>
    public int VocabularySize => _classes.Places.Length;

    internal ReadOnlySpan<float> Weights => _weights.All;

    /// <inheritdoc/>
    public double LogProbability(ReadOnlySpan<int> context, int word)
    {
        if (word == LabVocabulary.Start) return double.NegativeInfinity;

        Span<int> seen = stackalloc int[_options.Context];
        seen.Fill(LabVocabulary.Start);
        foreach (var before in context[Math.Max(0, context.Length - seen.Length)..]) Shift(seen, Known(before));

        var pass = NewPass();
        pass.Read(seen);
        return pass.LogProbability(Known(word));
    }

    /// <inheritdoc/>
    public LanguageModelScore Score(IReadOnlyList<int[]> documents)
    {
        var score = default(LanguageModelScore);
        var pass = NewPass();
        Span<int> seen = stackalloc int[_options.Context];
        for (var i = 0; i < documents.Count; i++)
        {
            seen.Fill(LabVocabulary.Start);
            foreach (var given in documents[i])
            {
                var word = Known(given);
                ModelErrors.CheckWord(word, VocabularySize);
                pass.Read(seen);
                score = score.With(word, pass.LogProbability(word));
                Shift(seen, word);
            }

            pass.Read(seen);
            score = score.With(LabVocabulary.End, pass.LogProbability(LabVocabulary.End));
        }

        return score;
    }

    /// <inheritdoc/>
    public int[][] Sample(ReadOnlySpan<int> lengths, SamplingOptions options, int first = 0)
    {
        var sampler = new NeuralSampler(NewPass(), _classes, options);
        Span<int> seen = stackalloc int[_options.Context];
        var documents = new int[lengths.Length][];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = new int[lengths[i]];
            seen.Fill(LabVocabulary.Start);
            sampler.Fill(documents[i], seen, first + i);
        }

        return documents;
    }

    /// <summary>Returns a word, or the unknown class where the student does not know it.</summary>
    internal int Known(int word) => (uint)word < (uint)VocabularySize ? word : LabVocabulary.Unknown;

    /// <summary>Appends a word to a context; the first one is removed.</summary>
    internal static void Shift(Span<int> context, int word)
    {
        context[1..].CopyTo(context);
        context[^1] = word;
    }

    internal NeuralPass NewPass() => new(_weights, _classes, _options);
}
