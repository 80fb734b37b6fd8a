using Provenance.Documents.Compression;

namespace Provenance.Documents.Archives;

/// <summary>Stands for the packing of an archive where a reader reports faults in the content of a member that is not packed itself.</summary>
/// <param name="kind">The kind of the archive.</param>
internal sealed class MemberPacking(string kind) : ICompression
{
    public string Name => kind;

    public string Ending => "";

    public int LookAheadBytes => 16 * 1024;

    public bool IsWritable => false;

    public bool Recognises(ReadOnlySpan<byte> start) => false;

    public Stream Unpack(Stream packed) => packed;

    public Stream Pack(Stream packed) => throw new NotSupportedException();
}
