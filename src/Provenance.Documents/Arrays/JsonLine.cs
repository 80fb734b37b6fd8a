using Provenance.Documents.Buffers;

namespace Provenance.Documents.Arrays;

/// <summary>Writes a JSON value that may be spread over lines as one line.</summary>
internal static class JsonLine
{
    /// <summary>Appends a value without the white space between its parts.</summary>
    internal static void Add(ReadOnlySpan<byte> value, ByteBuffer to)
    {
        while (!value.IsEmpty)
        {
            var next = value.IndexOfAny(" \t\r\n\""u8);
            if (next < 0) break;

            to.Add(value[..next]);
            value = value[next..];
            var length = value[0] == '"' ? StringLength(value) : 1;
            if (value[0] == '"') to.Add(value[..length]);

            value = value[length..];
        }

        to.Add(value);
    }

    private static int StringLength(ReadOnlySpan<byte> value)
    {
        for (var at = 1; at < value.Length; at++)
        {
            var next = value[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0) break;

            at += next;
            if (value[at] == '"') return at + 1;

            at++;
        }

        return value.Length;
    }
}
