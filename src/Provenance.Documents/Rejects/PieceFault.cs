namespace Provenance.Documents.Rejects;

/// <summary>A fault of data packed in pieces, such as gzip members.</summary>
/// <param name="Offset">Offset in the packed data: the start of the piece, or the place in a large one at which the fault was found.</param>
/// <param name="IsTruncated">True if the data ends too early, false if it is damaged.</param>
/// <param name="WasUsed">True if data of the piece was used before the fault was found.</param>
/// <param name="Resumed">Offset of the piece at which reading goes on; null if there is none.</param>
internal sealed record PieceFault(long Offset, bool IsTruncated, bool WasUsed, long? Resumed);
