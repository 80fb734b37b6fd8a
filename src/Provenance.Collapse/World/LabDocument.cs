namespace Provenance.Collapse.World;

/// <summary>A document of the lab: words as numbers, and its origin.</summary>
/// <param name="Generation">0 for human, n for text of a model trained on generation n-1.</param>
/// <param name="Number">Number within its generation.</param>
/// <param name="Words">Numbers of <see cref="Models.LabVocabulary"/>.</param>
/// <param name="Written">The words themselves, some of which the vocabulary may lack; null where the numbers give them.</param>
internal readonly record struct LabDocument(int Generation, int Number, int[] Words, string[]? Written = null)
{
    internal bool IsHuman => Generation == 0;

    /// <summary>Returns the document as text. A human word outside the vocabulary stays as it is: written as unknown, it would reveal the author to a detector.</summary>
    internal string Text(Models.LabVocabulary vocabulary) => Written is null ? vocabulary.Decode(Words) : string.Join(' ', Written);
}
