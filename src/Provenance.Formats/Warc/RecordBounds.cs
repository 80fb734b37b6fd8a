namespace Provenance.Formats.Warc;

/// <summary>The position of a record in some bytes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Content">The end of its header and start of its content block.</param>
/// <param name="End">The end of its content block.</param>
/// <param name="Next">The position at which the next record may start.</param>
internal readonly record struct RecordBounds(int Start, int Content, int End, int Next);
