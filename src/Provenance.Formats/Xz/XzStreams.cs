using Provenance.Documents.Buffers;
using SharpCompress.Compressors.Xz;
using Crc32 = System.IO.Hashing.Crc32;

namespace Provenance.Formats.Xz;

/// <summary>
/// The streams of an xz file, one after the other: header, blocks, index and footer (The .xz File Format 1.2.1). SharpCompress unpacks the blocks and compares their check sums. Its own
/// reader of streams ends after the first one, takes any footer, and allocates whatever dictionary a block asks for.
/// </summary>
internal sealed class XzStreams(CountedStream packed) : ForwardStream
{
    /// <summary>Maximum size of a dictionary: four times that of <c>xz -9</c>.</summary>
    private const long MaxDictionary = 256L << 20;

    private const int Lzma2 = 0x21;
    private const int FooterBytes = 12;

    /// <summary>The data that is lost before a fault.</summary>
    private readonly byte[] _piece = new byte[4 * 1024];
    private XZHeader? _header;
    private XZBlock? _block;
    private long _blocks;
    private bool _ended;

    internal static ReadOnlySpan<byte> Magic => [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00];

    /// <exception cref="InvalidDataException">The data is damaged, or ends too early.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (!_ended && buffer.Length > 0)
        {
            if (_header is null) _header = XZHeader.FromStream(packed);

            if (_block is null && !NextBlock()) continue;

            // a block ends, and is checked, where it returns less than is asked for
            var asked = Math.Min(buffer.Length, _piece.Length);
            var read = _block!.Read(_piece, 0, asked);
            if (read < asked) _block = null;

            _piece.AsSpan(0, read).CopyTo(buffer);
            if (read > 0) return read;
        }

        return 0;
    }

    /// <summary>Begins a block; returns false after the last one of a stream, whose end is read.</summary>
    private bool NextBlock()
    {
        if (packed.Peek(1) is [0])
        {
            End();
            return false;
        }

        if (Dictionary() > MaxDictionary) throw new InvalidDataException("the dictionary is larger than 256 MiB");

        _block = new XZBlock(packed, _header!.BlockCheckType, _header.BlockCheckType == CheckType.NONE ? 0 : _header.BlockCheckSize);
        _blocks++;
        return true;
    }

    /// <summary>Returns the dictionary size in the header of the next block (3.1): size, flags, two optional sizes, filters of id, length and properties.</summary>
    private long Dictionary()
    {
        var size = packed.Peek(1);
        if (size.IsEmpty) throw new InvalidDataException("the data ends too early");

        var header = packed.Peek((size[0] + 1) * 4);
        if (header.Length < 8) throw new InvalidDataException("the data ends too early");

        var flags = header[1];
        var at = 2;
        if ((flags & 0x40) != 0) Number(header, ref at);

        if ((flags & 0x80) != 0) Number(header, ref at);

        var largest = 0L;
        for (var filter = 0; filter <= (flags & 3); filter++)
        {
            var id = Number(header, ref at);
            var length = Number(header, ref at);
            if (length < 0 || length > header.Length - at) throw new InvalidDataException("the header of a block is damaged");

            // 5.3.1: a mantissa of 2 or 3, and an exponent
            if (id == Lzma2 && length == 1) largest = Math.Max(largest, (2L | (header[at] & 1)) << ((header[at] / 2) + 11));

            at += (int)length;
        }

        return largest;
    }

    /// <summary>Reads the index and the footer, and the padding after them.</summary>
    private void End()
    {
        var start = packed.Position;
        var check = new Crc32();
        Skip(1, check);
        if (IndexNumber(check) != _blocks) throw new InvalidDataException("the index has another number of blocks");

        for (var block = 0L; block < _blocks; block++)
        {
            IndexNumber(check);
            IndexNumber(check);
        }

        Skip((int)(-(packed.Position - start) & 3), check);
        var expected = check.GetCurrentHash();
        Span<byte> end = stackalloc byte[4 + FooterBytes];
        if (packed.Read(end) < end.Length) throw new InvalidDataException("the data ends too early");

        if (!end[..4].SequenceEqual(expected) || !end.EndsWith("YZ"u8)) throw new InvalidDataException("the end of a stream is damaged");

        while (packed.Peek(4) is [0, 0, 0, 0]) packed.ReadExactly(end[..4]);

        (_header, _blocks) = (null, 0);
        _ended = packed.Peek(1).IsEmpty;
    }

    private void Skip(int bytes, Crc32 check)
    {
        Span<byte> skipped = stackalloc byte[bytes];
        if (packed.Read(skipped) < bytes) throw new InvalidDataException("the data ends too early");

        check.Append(skipped);
    }

    private long IndexNumber(Crc32 check)
    {
        var at = 0;
        var number = Number(packed.Peek(9), ref at);
        Skip(at, check);
        return number;
    }

    /// <summary>Reads a number of up to nine bytes of seven bits, the lowest first (1.2).</summary>
    private static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (at >= bytes.Length) throw new InvalidDataException("the data ends too early");

            var piece = bytes[at++];
            number |= (long)(piece & 0x7F) << shift;
            if ((piece & 0x80) == 0) return number;
        }

        throw new InvalidDataException("a number is too long");
    }
}
