using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Provenance.Documents.Compression;

namespace Provenance.Formats.Warc;

/// <summary>
/// Unpacks bodies by their <c>Content-Encoding</c> (RFC 9110, 8.4): gzip, deflate (with the header of zlib, as required, or without, as some servers send it) and br; of several, the
/// last was applied last. Crawls often keep the field although they unpacked the body: one that does not start like the declared coding is left unchanged. One per thread.
/// </summary>
internal sealed class ContentCodings
{
    /// <summary>Maximum number of codings; enough for honest servers.</summary>
    private const int Max = 4;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31]);

    private readonly BodyBuffer _first = new();
    private readonly BodyBuffer _second = new();

    /// <summary>The coding that failed or is unknown.</summary>
    internal string Failed { get; private set; } = "";

    /// <summary>Number of bytes that the last call unpacked.</summary>
    internal int Unpacked { get; private set; }

    /// <summary>Unpacks a body.</summary>
    /// <param name="codings">The field's value.</param>
    /// <param name="body">The body; afterwards the unpacked one, valid until the next call.</param>
    /// <param name="limit">Maximum number of bytes unpacked by all steps together.</param>
    internal CodingState Unpack(ReadOnlySpan<byte> codings, ref ArraySegment<byte> body, int limit)
    {
        Unpacked = 0;
        for (var step = 0; !codings.IsEmpty; step++)
        {
            var comma = codings.LastIndexOf((byte)',');
            var coding = codings[(comma + 1)..].Trim(" \t\r\n"u8);
            codings = codings[..Math.Max(comma, 0)];
            if (coding.IsEmpty || Ascii.EqualsIgnoreCase(coding, "identity"u8)) continue;

            if (step == Max || IsForeign(coding))
            {
                Failed = step == Max ? "of many steps" : HeaderFields.Text(coding).ToLowerInvariant();
                return CodingState.Unknown;
            }

            // a step without effect must not make the next one overwrite its own input
            var to = ReferenceEquals(body.Array, _first.Segment.Array) ? _second : _first;
            to.Clear();
            if (Unpack(coding, body, to, limit - Unpacked) is not { } state) continue;

            Unpacked += to.Length;
            body = to.Segment;
            if (state != CodingState.Done)
            {
                Failed = HeaderFields.Text(coding);
                return state;
            }
        }

        return CodingState.Done;
    }

    /// <summary>Undoes one coding; returns null if the body is not packed with it, whatever its field declares.</summary>
    private static CodingState? Unpack(ReadOnlySpan<byte> coding, ArraySegment<byte> body, BodyBuffer to, int limit)
    {
        if (Is(coding, "gzip"u8) || Is(coding, "x-gzip"u8))
        {
            return !body.AsSpan().StartsWith(GzipHeader.Magic) ? null : GzipMember.Unpack(body, to, limit, out _) switch
            {
                MemberState.Whole => CodingState.Done,
                MemberState.TooLong => CodingState.TooLong,
                _ => CodingState.Damaged,
            };
        }

        var source = new MemberStream(body);
        using var stream = Open(coding, body, source);
        try
        {
            return stream is null ? null : !to.TryAdd(stream, limit) ? CodingState.TooLong : source.MetEnd ? CodingState.Damaged : CodingState.Done;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // brotli raises the second exception
            return CodingState.Damaged;
        }
    }

    private static Stream? Open(ReadOnlySpan<byte> coding, ReadOnlySpan<byte> body, MemberStream source)
    {
        if (Is(coding, "deflate"u8))
        {
            // RFC 1950, 2.2: method 8, a window of at most 32 KiB, and two bytes that are a multiple of 31
            return body.Length > 2 && (body[0] & 15) == 8 && body[0] >> 4 <= 7 && ((body[0] << 8) + body[1]) % 31 == 0 ? new ZLibStream(source, CompressionMode.Decompress)
                : LooksLikeText(body) ? null
                : new DeflateStream(source, CompressionMode.Decompress);
        }

        return Is(coding, "br"u8) && !LooksLikeText(body) ? new BrotliStream(source, CompressionMode.Decompress) : null;
    }

    private static bool IsForeign(ReadOnlySpan<byte> coding) =>
        Is(coding, "zstd"u8) || Is(coding, "compress"u8) || Is(coding, "x-compress"u8) || Is(coding, "dcb"u8) || Is(coding, "dcz"u8) || Is(coding, "exi"u8) || Is(coding, "pack200-gzip"u8) || Is(coding, "aes128gcm"u8);

    /// <summary>True if a body is already a page or a text: brotli and bare deflate have no signature, but neither begins with a run of printable bytes that are valid UTF-8.</summary>
    private static bool LooksLikeText(ReadOnlySpan<byte> body)
    {
        const int Enough = 64;
        return !body[..Math.Min(body.Length, Enough)].ContainsAny(Controls) && (body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || Utf8.IsValid(body));
    }

    private static bool Is(ReadOnlySpan<byte> coding, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(coding, name);
}
