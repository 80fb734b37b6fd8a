namespace Provenance.Lineage;

/// <summary>What is found out of a document's text before anything is stated of it.</summary>
/// <param name="Content">Digest of its exact bytes.</param>
/// <param name="Normalized">Digest of its normalised text.</param>
/// <param name="Signature">What near-duplicates are found by; null where there are no words, or none was wanted.</param>
/// <param name="Time">When it is stated.</param>
internal readonly record struct RecordIdentity(Digest Content, Digest Normalized, string? Signature, string Time);
