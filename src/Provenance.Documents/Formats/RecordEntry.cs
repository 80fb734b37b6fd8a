namespace Provenance.Documents.Formats;

/// <summary>One JSON line of a <see cref="RecordList"/>, or a reject in its place.</summary>
/// <param name="Start">Offset of its JSON.</param>
/// <param name="Length">Bytes of its JSON.</param>
/// <param name="Place">Line or row number from 1; in formats without lines, the byte offset of the record in the file. Increases from entry to entry.</param>
/// <param name="Reject">The reject; null if the record can be used.</param>
internal readonly record struct RecordEntry(int Start, int Length, long Place, Reject? Reject);
