namespace Provenance.Collapse.Models;

/// <summary>Options of <see cref="KneserNeyTrainer"/>.</summary>
internal sealed record KneserNeyOptions
{
    /// <summary>Number of words of the longest n-gram, 2 to 5.</summary>
    internal int Order { get; init; } = 3;

    /// <summary>Size of the vocabulary with the three symbols: <see cref="LabVocabulary.Size"/>. Greater numbers count as unknown.</summary>
    internal required int VocabularySize { get; init; }

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check()
    {
        ModelErrors.Require(Order is >= 2 and <= 5, nameof(Order), "2 to 5");
        ModelErrors.Require(VocabularySize >= LabVocabulary.FirstWord, nameof(VocabularySize), $"{LabVocabulary.FirstWord} or more");
    }
}
