namespace Provenance.Detection.Spans;

/// <summary>A sentence of a document: its tokens from <paramref name="From"/> up to <paramref name="To"/>.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after its last one.</param>
/// <param name="Words">In the sense of <see cref="Assessment.Words"/>.</param>
internal readonly record struct Sentence(int From, int To, int Words);
