using System.Formats.Tar;

namespace Provenance.Documents.Archives;

/// <summary>The members of a tar archive, read by .NET from front to back.</summary>
internal sealed class TarMembers : IArchiveMembers
{
    private readonly HeaderGuard _stream;
    private readonly TarReader _reader;

    /// <param name="stream">The unpacked archive, which this object owns.</param>
    internal TarMembers(Stream stream)
    {
        _stream = new HeaderGuard(stream);
        _reader = new TarReader(_stream, leaveOpen: true);
    }

    public string Kind => "tar";

    public ArchiveMember? Next()
    {
        try
        {
            _stream.InHeaders = true;
            while (_reader.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
                {
                    var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
                    return new ArchiveMember(name, entry.Length, new MemberContent(entry.DataStream ?? Stream.Null, entry.Length));
                }
            }

            return null;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException or NotSupportedException or InvalidOperationException or OutOfMemoryException)
        {
            throw new InvalidDataException(e.Message, e);
        }
        finally
        {
            _stream.InHeaders = false;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }
}
