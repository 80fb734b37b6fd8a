namespace Provenance.Lineage.Records;

/// <summary>Where an encoded record stands in its buffer.</summary>
/// <param name="Start">Where its leaf starts: a zero byte, then the JSON.</param>
/// <param name="Length">The leaf's length.</param>
/// <param name="PrevAt">Where the digits of <c>prev</c> stand, from the leaf's start.</param>
internal readonly record struct EncodedRecord(int Start, int Length, int PrevAt);
