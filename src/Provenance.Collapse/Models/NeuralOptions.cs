namespace Provenance.Collapse.Models;

/// <summary>The shape and training of <see cref="NeuralStudent"/>. The defaults give 400,000 weights for a full vocabulary.</summary>
internal sealed record NeuralOptions
{
    /// <summary>Number of words that the student distinguishes, including the three symbols; greater numbers, which are rarer words, are unknown to it. At least 4.</summary>
    internal int MaxWords { get; init; } = 4000;

    /// <summary>Number of previous words used, 1 to 8.</summary>
    internal int Context { get; init; } = 3;

    /// <summary>Number of dimensions of a context word's embedding, 1 to 1,024.</summary>
    internal int Embedding { get; init; } = 32;

    /// <summary>Number of units of the hidden layer, 1 to 1,024.</summary>
    internal int Hidden { get; init; } = 64;

    /// <summary>
    /// Number of classes of words by frequency: a word costs the classes and the words of its class, not the whole vocabulary. 0 for the
    /// square root of the vocabulary, which costs least; 1 for the plain softmax, which took ten times as long for 2% less perplexity.
    /// </summary>
    internal int Classes { get; init; }

    /// <summary>
    /// Step length, above 0, at most 10. The default is the middle of the good range on 200,000 words of prose, 0.1 to 0.2; plain descent needs a
    /// tenth of it (where it reached a perplexity a third higher), and diverges where the adaptive one does best.
    /// </summary>
    internal double Rate { get; init; } = 0.15;

    /// <summary>
    /// True if each row of weights (a word's, a class's, a unit's) has its own step, the rate over the root of its squared gradients so far: Adagrad
    /// (Duchi, Hazan and Singer, JMLR 12, 2011), one sum a row. Words differ in frequency by a factor of ten thousand, and no single step suits "the"
    /// and a word seen twice. False for plain stochastic gradient descent.
    /// </summary>
    internal bool Adaptive { get; init; } = true;

    /// <summary>Number of passes over the documents, each in the given order; 1 or more.</summary>
    internal int Epochs { get; init; } = 1;

    /// <summary>The seed of the initial weights only: documents are never shuffled.</summary>
    internal ulong Seed { get; init; } = 1;

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check()
    {
        ModelErrors.Require(MaxWords > LabVocabulary.FirstWord, nameof(MaxWords), $"above {LabVocabulary.FirstWord}");
        ModelErrors.Require(Context is >= 1 and <= 8, nameof(Context), "1 to 8");
        ModelErrors.Require(Embedding is >= 1 and <= 1024, nameof(Embedding), "1 to 1,024");
        ModelErrors.Require(Hidden is >= 1 and <= 1024, nameof(Hidden), "1 to 1,024");
        ModelErrors.Require(Classes >= 0, nameof(Classes), "0 or more");
        ModelErrors.Require(Rate is > 0 and <= 10, nameof(Rate), "above 0, at most 10");
        ModelErrors.Require(Epochs >= 1, nameof(Epochs), "1 or more");
    }
}
