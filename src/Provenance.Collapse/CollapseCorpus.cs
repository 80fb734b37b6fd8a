namespace Provenance.Collapse;

/// <summary>The text that a lab worked on.</summary>
/// <param name="Documents">Documents taken, all of them human and in one language.</param>
/// <param name="Words">Words of these.</param>
/// <param name="Language">ISO 639-1 code; <c>und</c> where it is not known.</param>
/// <param name="TrainingWords">Words of generation 0's training set, in the first seed.</param>
/// <param name="Vocabulary">Different words of it.</param>
/// <param name="Digest">Of what was taken, in the order of its digests.</param>
public sealed record CollapseCorpus(int Documents, long Words, string Language, long TrainingWords, int Vocabulary, string Digest);
