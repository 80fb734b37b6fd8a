using System.IO.Compression;

namespace Provenance.Documents.Archives;

/// <summary>The members of a zip archive, in the order of its index, read by .NET.</summary>
internal sealed class ZipMembers : IArchiveMembers
{
    private const int UnixLink = 0xA000;
    private const int UnixKinds = 0xF000;

    private readonly Stream _file;
    private readonly Action<long> _follow;
    private ZipArchive? _archive;
    private int _next;

    /// <param name="file">The archive, which can seek and belongs to the caller.</param>
    /// <param name="follow">Receives the number of bytes read, for progress.</param>
    internal ZipMembers(Stream file, Action<long> follow)
    {
        _file = file;
        _follow = follow;
    }

    public string Kind => "zip";

    public ArchiveMember? Next()
    {
        try
        {
            if (_archive is null) Open();

            while (_next < _archive!.Entries.Count)
            {
                var entry = _archive.Entries[_next++];
                _follow(_file.Position);
                var name = entry.FullName.Replace('\\', '/');
                if (!name.EndsWith('/') && ((entry.ExternalAttributes >> 16) & UnixKinds) != UnixLink) return Member(entry, name);
            }

            return null;
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private void Open()
    {
        if (ZipIndex.Bytes(_file) > ZipIndex.MaxBytes) throw new InvalidDataException("the index of the zip archive is too long");

        _file.Position = 0;
        _archive = new ZipArchive(_file, ZipArchiveMode.Read, leaveOpen: true);
        // members that share their bytes make an archive of kilobytes terabytes long
        if (_archive.Entries.Sum(entry => entry.CompressedLength) > _file.Length) throw new InvalidDataException("the members of the zip archive overlap");
    }

    private static ArchiveMember Member(ZipArchiveEntry entry, string name)
    {
        if (entry.IsEncrypted) return Refused("is encrypted; unpack the archive first, with its password");

        try
        {
            return new ArchiveMember(name, entry.Length, new MemberContent(entry.Open(), entry.Length, entry.Crc32));
        }
        catch (InvalidDataException e)
        {
            return Refused($"cannot be unpacked: {e.Message}; unpack the archive with another program first");
        }

        ArchiveMember Refused(string reason) => new(name, entry.Length, new MemberContent(Stream.Null)) { Refusal = reason };
    }

    public void Dispose() => _archive?.Dispose();
}
