namespace Provenance.Documents.Formats;

/// <summary>One JSON line of a <see cref="RecordList"/>, or a reject in its place.</summary>
/// <param name="Start">Where its JSON starts.</param>
/// <param name="Length">Bytes of its JSON.</param>
/// <param name="Place">Line or row number from 1; in formats without lines, the byte of the file at which the record starts. Rises from entry to entry.</param>
/// <param name="Reject">What is wrong with it; null where nothing is.</param>
internal readonly record struct RecordEntry(int Start, int Length, long Place, Reject? Reject);
