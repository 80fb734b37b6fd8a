using System.Diagnostics.CodeAnalysis;

namespace Provenance.Collapse.Models;

/// <summary>Checks the arguments of language models, with their messages.</summary>
internal static class ModelErrors
{
    /// <summary>Throws for an option, a symbol or a table outside its range.</summary>
    [DoesNotReturn]
    internal static void Argument(string name, string message) => throw new ArgumentException(message, name);

    internal static void Require(bool holds, string name, string range)
    {
        if (!holds) Argument(name, $"{name} must be {range}");
    }

    internal static void CheckWeights(ReadOnlySpan<double> weights, int documents)
    {
        Require(weights.IsEmpty || weights.Length == documents, nameof(weights), $"empty or {documents} numbers, one a document");
        for (var i = 0; i < weights.Length; i++)
        {
            Require(weights[i] >= 0 && double.IsFinite(weights[i]), nameof(weights), $"finite and not negative, but weights[{i}] is {weights[i]}");
        }
    }

    /// <summary>Checks that documents hold words of the vocabulary: <see cref="LabVocabulary.Unknown"/> or <see cref="LabVocabulary.FirstWord"/> and up.</summary>
    internal static void CheckWord(int word, int vocabularySize)
    {
        if (word is LabVocabulary.Start or LabVocabulary.End || (uint)word >= (uint)vocabularySize)
        {
            Argument(nameof(word), $"{word} is not a word of a document: it is 0 (unknown) or {LabVocabulary.FirstWord} to {vocabularySize - 1}");
        }
    }
}
