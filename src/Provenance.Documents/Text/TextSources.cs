namespace Provenance.Documents.Text;

/// <summary>
/// Maps canonical text back to the raw text, through the normaliser's stages, each of which has a map of its own.
/// Filled by <see cref="Normalizer.Normalize(ReadOnlySpan{byte}, TextSources)"/>.
/// </summary>
internal sealed class TextSources
{
    /// <summary>Maps composed characters to the raw text; empty if they were composed already.</summary>
    internal OffsetMap Composed { get; } = new();

    /// <summary>The start, in composed text, of the body: after byte-order mark, white space and an assistant's opening words.</summary>
    internal int BodyStart { get; set; }

    /// <summary>Maps the normaliser's output to the body.</summary>
    internal OffsetMap Written { get; } = new();

    /// <summary>Maps text composed once more to the normaliser's output; empty if nothing was.</summary>
    internal OffsetMap Recomposed { get; } = new();

    internal void Clear()
    {
        Composed.Clear();
        Written.Clear();
        Recomposed.Clear();
        BodyStart = 0;
    }

    /// <summary>Returns the range in the raw text, in bytes, of a segment of canonical text; both end between characters.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="start">First byte of the segment in canonical text.</param>
    /// <param name="end">The byte after its last one, after <paramref name="start"/>.</param>
    internal Range Find(ReadOnlySpan<byte> raw, int start, int end)
    {
        (start, end) = (Recomposed.StartOf(start), Recomposed.EndOf(end));
        (start, end) = (BodyStart + Written.StartOf(start), BodyStart + Written.EndOf(end));
        (start, end) = (Math.Min(Composed.StartOf(start), raw.Length), Math.Min(Composed.EndOf(end), raw.Length));
        // one byte may replace a character of several bytes: a curly quote, a look-alike
        while (start > 0 && start < raw.Length && IsContinuation(raw[start])) start--;
        while (end < raw.Length && IsContinuation(raw[end])) end++;
        return start..Math.Max(start, end);
    }

    private static bool IsContinuation(byte c) => (c & 0xC0) == 0x80;
}
