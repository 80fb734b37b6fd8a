namespace Provenance.Collapse.Models;

/// <summary>A student of the lab: a model that is trained on one generation's text, measured, and used to write the next. Immutable, shared by threads.</summary>
internal interface ILanguageModel
{
    /// <summary>One more than the greatest number that the model distinguishes from <see cref="LabVocabulary.Unknown"/>; greater ones are unknown to it.</summary>
    int VocabularySize { get; }

    /// <summary>Returns the natural log of P(word | context), at most 0; minus infinity for <see cref="LabVocabulary.Start"/>, which is never predicted.</summary>
    /// <param name="context">The words before, the last word last; beginning with <see cref="LabVocabulary.Start"/> where the document begins
    /// within reach. Only the last words are used, by the model's order.</param>
    /// <param name="word">A word, <see cref="LabVocabulary.Unknown"/> or <see cref="LabVocabulary.End"/>.</param>
    double LogProbability(ReadOnlySpan<int> context, int word);

    /// <summary>Scores documents: each word given those before it, and the document's end.</summary>
    LanguageModelScore Score(IReadOnlyList<int[]> documents);

    /// <summary>
    /// Writes documents of the given lengths, each from the start symbol. A document depends on the seed, its place and its length alone, so
    /// that parts of a data set can be written separately. The same options give the same text, on one kind of processor.
    /// </summary>
    /// <param name="lengths">Number of words of each document, 0 or more.</param>
    /// <param name="options">The options of sampling.</param>
    /// <param name="first">The place of the first document.</param>
    int[][] Sample(ReadOnlySpan<int> lengths, SamplingOptions options, int first = 0);
}
