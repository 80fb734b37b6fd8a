namespace Provenance.Curation.Pool;

/// <summary>Which records a block of a file holds: files are cut into the same blocks whenever they are read.</summary>
/// <param name="File">Its place.</param>
/// <param name="FirstLine">Number of the block's first line.</param>
/// <param name="Ordinal">Of its first record.</param>
/// <param name="Records">How many.</param>
/// <param name="Hash">Of its bytes.</param>
internal readonly record struct BlockStart(int File, long FirstLine, long Ordinal, int Records, ulong Hash);
