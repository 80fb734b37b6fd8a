namespace Provenance.Detection.Explanations;

/// <summary>A sentence of a document: its tokens from <paramref name="From"/> up to <paramref name="To"/>.</summary>
/// <param name="From">Its first token.</param>
/// <param name="To">The token after its last one.</param>
internal readonly record struct Sentence(int From, int To);
