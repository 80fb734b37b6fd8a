namespace Provenance.Collapse.Models;

/// <summary>
/// The shape of <see cref="NeuralStudent"/> and how it learns. The defaults make 400,000 weights for a full vocabulary.
/// </summary>
internal sealed record NeuralOptions
{
    /// <summary>Numbers that the student tells apart, the three symbols included; greater ones, which are rarer words, are unknown to it. At least 4.</summary>
    internal int MaxWords { get; init; } = 4000;

    /// <summary>Words before that it sees, 1 to 8.</summary>
    internal int Context { get; init; } = 3;

    /// <summary>Numbers that stand for a word of the context, 1 to 1,024.</summary>
    internal int Embedding { get; init; } = 32;

    /// <summary>Units of the hidden layer, 1 to 1,024.</summary>
    internal int Hidden { get; init; } = 64;

    /// <summary>
    /// Classes that words are put into by frequency: a word costs the classes and the words of its class, not the whole vocabulary. 0 for the
    /// square root of the vocabulary, which costs least; 1 for the plain softmax, which took ten times as long for 2% less perplexity.
    /// </summary>
    internal int Classes { get; init; }

    /// <summary>
    /// Step length, above 0, at most 10. The default is the middle of what did well on 200,000 words of prose, 0.1 to 0.2; plain descent needs a
    /// tenth of it (where it reached a perplexity a third higher), and diverges where the adaptive one does best.
    /// </summary>
    internal double Rate { get; init; } = 0.15;

    /// <summary>
    /// Whether each row of weights (a word's, a class's, a unit's) has its own step, the rate over the root of its squared gradients so far: Adagrad
    /// (Duchi, Hazan and Singer, JMLR 12, 2011), one sum a row. Words differ in frequency by a factor of ten thousand, and no one step suits "the"
    /// and a word seen twice. Otherwise plain stochastic gradient descent.
    /// </summary>
    internal bool Adaptive { get; init; } = true;

    /// <summary>Times that the documents are gone through, each time in the order given; 1 or more.</summary>
    internal int Epochs { get; init; } = 1;

    /// <summary>Decides the weights that learning starts from, and nothing else: documents are never shuffled.</summary>
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
