namespace Provenance.Collapse;

/// <summary>The text that a lab worked on.</summary>
/// <param name="Documents">Number of documents used, all of them human and in one language.</param>
/// <param name="Words">Number of their words.</param>
/// <param name="Language">ISO 639-1 code; <c>und</c> for unknown.</param>
/// <param name="TrainingWords">Number of words of generation 0's training set, in the first seed.</param>
/// <param name="Vocabulary">Number of distinct words in it.</param>
/// <param name="Digest">Digest of the documents, in the order of their digests.</param>
public sealed record CollapseCorpus(int Documents, long Words, string Language, long TrainingWords, int Vocabulary, string Digest);
