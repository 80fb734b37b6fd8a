namespace Provenance.Curation.Pool;

/// <summary>The records in a block of a file: files are cut into the same blocks each time they are read.</summary>
/// <param name="File">Place of the file.</param>
/// <param name="Member">The number of the member, if the file is an archive; otherwise 0.</param>
/// <param name="FirstLine">Number of the block's first line.</param>
/// <param name="Ordinal">Ordinal of the first record.</param>
/// <param name="Records">Number of records.</param>
/// <param name="Hash">Hash of the block's bytes.</param>
internal readonly record struct BlockStart(int File, int Member, long FirstLine, long Ordinal, int Records, ulong Hash);
