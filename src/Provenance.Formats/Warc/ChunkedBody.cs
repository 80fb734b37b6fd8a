namespace Provenance.Formats.Warc;

/// <summary>
/// A body in chunks (RFC 9112, 7.1): a size in hexadecimal with extensions, this number of bytes, and so on up to an empty chunk and its trailers. Crawls often keep the field that
/// declares chunks although they joined the body, so a body that is not a sequence of chunks is left unchanged.
/// </summary>
internal static class ChunkedBody
{
    /// <summary>Maximum number of hexadecimal digits of a size.</summary>
    private const int MaxDigits = 8;

    /// <summary>Joins chunks; returns false and adds nothing if the body is not in chunks. A truncated body yields the chunks that are there.</summary>
    internal static bool TryJoin(ReadOnlySpan<byte> body, BodyBuffer to)
    {
        to.Clear();
        var position = 0;
        while (TrySize(body, ref position, out var size))
        {
            if (size == 0) return true;

            var there = (int)Math.Min(size, body.Length - position);
            to.Add(body.Slice(position, there));
            position += there;
            if (position == body.Length) return true;

            if (!SkipLineEnd(body, ref position)) break;

            if (position == body.Length) return true;
        }

        to.Clear();
        return false;
    }

    private static bool TrySize(ReadOnlySpan<byte> body, ref int position, out long size)
    {
        size = 0;
        var digits = 0;
        while (position < body.Length && Digit(body[position]) is >= 0 and var digit)
        {
            size = (size * 16) + digit;
            position++;
            if (++digits > MaxDigits) return false;
        }

        // some servers pad the size with spaces; extensions start with a semicolon
        while (position < body.Length && body[position] is (byte)' ' or (byte)'\t') position++;

        if (digits == 0) return false;

        if (position < body.Length && body[position] == ';')
        {
            var feed = body[position..].IndexOf((byte)'\n');
            position = feed < 0 ? body.Length : position + feed;
        }

        return SkipLineEnd(body, ref position);
    }

    private static bool SkipLineEnd(ReadOnlySpan<byte> body, ref int position)
    {
        if (position < body.Length && body[position] == '\r') position++;

        if (position == body.Length) return true;

        return body[position++] == '\n';
    }

    private static int Digit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
