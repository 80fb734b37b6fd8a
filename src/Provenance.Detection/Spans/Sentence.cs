namespace Provenance.Detection.Spans;

/// <summary>A sentence of a document: its tokens from <paramref name="From"/> up to <paramref name="To"/>.</summary>
/// <param name="From">Index of the first token.</param>
/// <param name="To">Index after the last token.</param>
/// <param name="Words">Number of words, as in <see cref="Assessment.Words"/>.</param>
internal readonly record struct Sentence(int From, int To, int Words);
