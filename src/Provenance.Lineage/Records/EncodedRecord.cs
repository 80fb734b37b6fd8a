namespace Provenance.Lineage.Records;

/// <summary>The position of an encoded record in its buffer.</summary>
/// <param name="Start">Start of its leaf: a zero byte, then the JSON.</param>
/// <param name="Length">The leaf's length.</param>
/// <param name="PrevAt">Offset of the digits of <c>prev</c> from the leaf's start.</param>
internal readonly record struct EncodedRecord(int Start, int Length, int PrevAt);
