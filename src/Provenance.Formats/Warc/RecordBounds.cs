namespace Provenance.Formats.Warc;

/// <summary>Where a record lies in some bytes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Content">Where its header ends and its content block starts.</param>
/// <param name="End">Where its content block ends.</param>
/// <param name="Next">Where the next record may start.</param>
internal readonly record struct RecordBounds(int Start, int Content, int End, int Next);
