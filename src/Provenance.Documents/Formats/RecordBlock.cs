namespace Provenance.Documents.Formats;

/// <summary>Whole records of one file, as many as fit; made once and filled again and again.</summary>
internal sealed class RecordBlock
{
    /// <summary>Small enough to stay in a core's cache while it is parsed, large enough that handing it over costs nothing.</summary>
    internal const int DefaultBytes = 512 * 1024;

    /// <summary>A buffer that a long record made larger than this is given back, so that one such record does not stay paid for.</summary>
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
    /// How much of <see cref="Buffer"/> is to be filled: where a file is cut must not depend on how long the records were that the buffer held before.
    /// </summary>
    internal int Room { get; private set; }

    /// <summary>Bytes of whole records in <see cref="Buffer"/>.</summary>
    internal int Length { get; set; }

    internal InputFile File { get; private set; } = null!;

    /// <summary>The format of its records; null where they are lines or a text.</summary>
    internal IDocumentFormat? Format { get; private set; }

    /// <summary>Its documents, where the format's reader makes them; null where <see cref="Records"/> has them.</summary>
    internal RecordList? List { get; private set; }

    /// <summary>Number of the first line, from 1; of a format, see <see cref="RecordEntry.Place"/>.</summary>
    internal long FirstLine { get; private set; }

    /// <summary>Bytes that what is packed in its records may come to, where a format hands them over packed; 0 where nothing is.</summary>
    internal int UnpackedLimit { get; set; }

    /// <summary>What is wrong right after the records, if anything.</summary>
    internal Reject? Problem { get; set; }

    /// <summary>Something to tell the user about the file that does not make it unusable.</summary>
    internal string? Notice { get; set; }

    internal ReadOnlySpan<byte> Records => Buffer.AsSpan(0, Length);

    /// <summary>What tells whether a file that is read again still has the same records.</summary>
    internal ReadOnlySpan<byte> Content => List is null ? Records : List.Json.Written;

    internal void Begin(InputFile file, long firstLine, IDocumentFormat? format = null)
    {
        File = file;
        Format = format;
        List = null;
        FirstLine = firstLine;
        Room = _usualBytes;
        Length = 0;
        UnpackedLimit = 0;
        Problem = null;
        Notice = null;
    }

    /// <summary>Begins a block whose documents the format's reader makes; the list is the block's own and empty.</summary>
    internal RecordList BeginList(InputFile file, long firstPlace, IDocumentFormat format)
    {
        Begin(file, firstPlace, format);
        List = _list ??= new RecordList();
        List.Clear();
        return List;
    }

    /// <summary>Whether it is so large that memory allows only one like it at a time.</summary>
    internal bool IsLarge => Buffer.Length > Math.Max(KeptBytes, _usualBytes) || _list?.Json.Capacity > KeptBytes;

    /// <summary>Says that the records are done with.</summary>
    internal void Release()
    {
        Length = 0;
        if (IsLarge)
        {
            Buffer = new byte[_usualBytes];
            _list = List = null;
        }
    }

    /// <summary>Doubles the room, up to a limit; false where it is reached.</summary>
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
