using System.Runtime.ExceptionServices;
using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Compression;

namespace Provenance.Documents.Charsets;

/// <summary>
/// The bytes of a text, with UTF-16 and UTF-32 transcoded to UTF-8. Both are recognised by their byte-order mark or, without one, by their NUL bytes. Other character sets pass
/// unchanged, because only whole texts or lines tell them apart.
/// </summary>
/// <param name="inner">The bytes; closed with this stream.</param>
/// <param name="named">The character set of a text without a byte-order mark, which is transcoded as well; null to recognise it.</param>
/// <param name="onDecoded">Called if a character set was recognised.</param>
internal sealed class TextStream(Stream inner, Charset? named, Action<Charset> onDecoded) : ForwardStream
{
    private const int InspectedBytes = 4096;

    /// <summary>One in so many code units must be an ASCII character: white space, digits and markup in every script.</summary>
    private const int UnitsPerAscii = 8;

    /// <summary>Minimum number of bytes by which a text without a byte-order mark is recognised.</summary>
    private const int RecognisedBytes = 16;

    private readonly byte[] _prefix = new byte[InspectedBytes];
    private int _start;
    private int _end;
    private bool _opened;
    private ExceptionDispatchInfo? _fault;
    private Stream? _transcoded;

    /// <summary>The character set, if it is named or recognised: bytes are transcoded from it, unless it is UTF-8. Known after the first read.</summary>
    internal Charset? Charset { get; private set; }

    /// <summary>True if reading goes on after the <see cref="InvalidDataException"/> that was just raised.</summary>
    internal bool Resumes => _transcoded is null && inner is PieceStream { LastFault.Resumed: not null };

    public override int Read(Span<byte> buffer)
    {
        if (!_opened) Open();

        return _transcoded is null ? ReadUnchanged(buffer) : _transcoded.Read(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _transcoded?.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open()
    {
        _opened = true;
        try
        {
            while (_end < _prefix.Length && inner.Read(_prefix, _end, _prefix.Length - _end) is > 0 and var read) _end += read;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // raised after the bytes before it
            _fault = ExceptionDispatchInfo.Capture(e);
        }

        var start = _prefix.AsSpan(0, _end);
        // most texts have no mark of a wide character set and no NUL
        if (start.StartsWith(Encoding.UTF8.Preamble) || (named is null && (start.IsEmpty || start[0] < 0xFE) && !start.Contains((byte)0))) return;

        Charset = Marked(start, out _start) ?? named ?? Unmarked(start);
        if (Charset is null || Charset.Name == Charset.Utf8.Name) return;

        if (named is null) onDecoded(Charset);
        _transcoded = Encoding.CreateTranscodingStream(new Unchanged(this), Charset.Encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private int ReadUnchanged(Span<byte> buffer)
    {
        if (_start == _end)
        {
            if (_fault is { } fault)
            {
                _fault = null;
                fault.Throw();
            }

            return inner.Read(buffer);
        }

        var read = Math.Min(buffer.Length, _end - _start);
        _prefix.AsSpan(_start, read).CopyTo(buffer);
        _start += read;
        return read;
    }

    private static Charset? Marked(ReadOnlySpan<byte> start, out int length)
    {
        foreach (var charset in (ReadOnlySpan<Charset>)[Charset.Utf32LittleEndian, Charset.Utf32BigEndian, Charset.Utf16LittleEndian, Charset.Utf16BigEndian])
        {
            var mark = Mark(charset);
            length = mark.Length;
            if (start.StartsWith(mark)) return charset;
        }

        length = 0;
        return null;
    }

    private static ReadOnlySpan<byte> Mark(Charset charset) =>
        charset == Charset.Utf32LittleEndian ? [0xFF, 0xFE, 0, 0] : charset == Charset.Utf32BigEndian ? [0, 0, 0xFE, 0xFF] : charset == Charset.Utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF];

    private static Charset? Unmarked(ReadOnlySpan<byte> start) =>
        start.Length < RecognisedBytes || !start.Contains((byte)0) ? null
        : IsWide(start, 4, ascii: 0) ? Charset.Utf32LittleEndian
        : IsWide(start, 4, ascii: 3) ? Charset.Utf32BigEndian
        : IsWide(start, 2, ascii: 0) ? Charset.Utf16LittleEndian
        : IsWide(start, 2, ascii: 1) ? Charset.Utf16BigEndian : null;

    /// <summary>True if the bytes are code units of a size, no one of which is NUL, and some of which are ASCII.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="size">Bytes of a code unit.</param>
    /// <param name="ascii">The index of the byte of a code unit that holds an ASCII character.</param>
    private static bool IsWide(ReadOnlySpan<byte> start, int size, int ascii)
    {
        int units = 0, plain = 0;
        for (; start.Length >= size; start = start[size..])
        {
            units++;
            var unit = start[..size];
            var others = unit.Count((byte)0);
            // beyond the basic plane, code points of 32 bits still begin with NUL
            if (others == size || (size == 4 && unit[3 - ascii] != 0)) return false;

            if (others == size - 1 && unit[ascii] != 0)
            {
                if (unit[ascii] is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) return false;

                plain += unit[ascii] < 0x80 ? 1 : 0;
            }
        }

        return plain * UnitsPerAscii >= units;
    }

    /// <summary>The bytes before transcoding.</summary>
    private sealed class Unchanged(TextStream text) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => text.ReadUnchanged(buffer);
    }
}
