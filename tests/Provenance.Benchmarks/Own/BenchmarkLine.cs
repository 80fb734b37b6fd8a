using System.Globalization;
using Provenance.Documents.Buffers;

namespace Provenance.Benchmarks.Own;

/// <summary>A document as crawls have it: id, text, and where it is from.</summary>
internal static class BenchmarkLine
{
    internal static void Write(ByteBuffer to, long number, ReadOnlySpan<byte> text)
    {
        Span<byte> id = stackalloc byte[32];
        number.TryFormat(id, out var length, "D9", CultureInfo.InvariantCulture);
        to.Add("{\"id\":\"doc-"u8);
        to.Add(id[..length]);
        to.Add("\",\"text\":"u8);
        to.AddString(text);
        to.Add(",\"metadata\":{\"url\":\"https://example.org/"u8);
        to.Add(id[..length]);
        to.Add("\"}}\n"u8);
    }
}
