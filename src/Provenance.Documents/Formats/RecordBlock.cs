using Provenance.Documents.Charsets;

namespace Provenance.Documents.Formats;

/// <summary>A block of whole records of one file; created once and refilled.</summary>
internal sealed class RecordBlock
{
    /// <summary>Small enough to stay in a core's cache while it is parsed, large enough that handing it over costs nothing.</summary>
    internal const int DefaultBytes = 512 * 1024;

    /// <summary>Maximum size of a buffer that is kept; one that a long record made larger is released.</summary>
    internal const int KeptBytes = 4 * 1024 * 1024;

    private readonly int _usualBytes;
    private RecordList? _list;

    internal RecordBlock(int bytes = DefaultBytes)
    {
        _usualBytes = bytes;
        Room = bytes;
        Buffer = new byte[bytes];
    }

    internal byte[] Buffer { get; private set; }

    /// <summary>
    /// The number of bytes of <see cref="Buffer"/> to fill. The places where a file is cut must not depend on the length of the records that the buffer held before.
    /// </summary>
    internal int Room { get; private set; }

    /// <summary>Bytes of whole records in <see cref="Buffer"/>.</summary>
    internal int Length { get; set; }

    internal InputFile File { get; private set; } = null!;

    /// <summary>The format of its records; null if they are lines or a text.</summary>
    internal IDocumentFormat? Format { get; private set; }

    /// <summary>Its documents, if the format's reader creates them; null if <see cref="Records"/> has them.</summary>
    internal RecordList? List { get; private set; }

    /// <summary>Number of the first line, from 1; for formats without lines see <see cref="RecordEntry.Place"/>.</summary>
    internal long FirstLine { get; private set; }

    /// <summary>The byte that ends a line.</summary>
    internal byte LineEnd { get; set; }

    /// <summary>The character set of the file, see <see cref="TextStream.Charset"/>; null if it is not known.</summary>
    internal Charset? Charset { get; set; }

    /// <summary>Maximum number of unpacked bytes of its records, if the format returns them packed; otherwise 0.</summary>
    internal int UnpackedLimit { get; set; }

    /// <summary>The fault right after the records; null for none.</summary>
    internal Reject? Problem { get; set; }

    /// <summary>A notice for the user about the file, which remains usable.</summary>
    internal string? Notice { get; set; }

    internal ReadOnlySpan<byte> Records => Buffer.AsSpan(0, Length);

    /// <summary>The bytes that show whether a file that is read again still has the same records.</summary>
    internal ReadOnlySpan<byte> Content => List is null ? Records : List.Json.Written;

    internal void Begin(InputFile file, long firstLine, IDocumentFormat? format = null)
    {
        File = file;
        Format = format;
        List = null;
        FirstLine = firstLine;
        Room = _usualBytes;
        Length = 0;
        LineEnd = (byte)'\n';
        Charset = null;
        UnpackedLimit = 0;
        Problem = null;
        Notice = null;
    }

    /// <summary>Begins a block whose documents the format's reader creates; the list belongs to the block and is empty.</summary>
    internal RecordList BeginList(InputFile file, long firstPlace, IDocumentFormat format)
    {
        Begin(file, firstPlace, format);
        List = _list ??= new RecordList();
        List.Clear();
        return List;
    }

    /// <summary>True if it is so large that memory allows only one such block at a time.</summary>
    internal bool IsLarge => Buffer.Length > Math.Max(KeptBytes, _usualBytes) || _list?.Json.Capacity > KeptBytes;

    /// <summary>Releases the records.</summary>
    internal void Release()
    {
        Length = 0;
        if (IsLarge)
        {
            Buffer = new byte[_usualBytes];
            _list = List = null;
        }
    }

    /// <summary>Doubles the room, up to a limit; returns false if the limit is reached.</summary>
    internal bool Grow(int limit)
    {
        if (Room >= limit) return false;

        Room = (int)Math.Min(limit, Math.Max(Room, 1) * 2L);
        if (Buffer.Length < Room)
        {
            var larger = new byte[Room];
            Buffer.AsSpan(0, Length).CopyTo(larger);
            Buffer = larger;
        }

        return true;
    }

    /// <summary>Makes room for bytes carried over from the block before.</summary>
    internal void Reserve(int bytes)
    {
        Room = Math.Max(Room, bytes);
        if (Buffer.Length < bytes) Buffer = new byte[bytes];
    }
}
