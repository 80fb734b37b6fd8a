namespace Provenance.Documents.Text;

/// <summary>
/// Where canonical text came from in the raw text: the way back through the normaliser's stages, each of which has a map of its own.
/// Filled by <see cref="Normalizer.Normalize(ReadOnlySpan{byte}, TextSources)"/>.
/// </summary>
internal sealed class TextSources
{
    /// <summary>From the raw text to composed characters; empty where they were so already.</summary>
    internal OffsetMap Composed { get; } = new();

    /// <summary>Where the text begins in there without byte-order mark, white space and an assistant's opening words.</summary>
    internal int BodyStart { get; set; }

    /// <summary>From there to what the normaliser wrote.</summary>
    internal OffsetMap Written { get; } = new();

    /// <summary>From that to what was composed once more; empty where nothing was.</summary>
    internal OffsetMap Recomposed { get; } = new();

    internal void Clear()
    {
        Composed.Clear();
        Written.Clear();
        Recomposed.Clear();
        BodyStart = 0;
    }

    /// <summary>Where in the raw text a stretch of canonical text stands, in bytes; between characters in both.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="start">First byte of the stretch in canonical text.</param>
    /// <param name="end">The byte after its last one, after <paramref name="start"/>.</param>
    internal Range Find(ReadOnlySpan<byte> raw, int start, int end)
    {
        (start, end) = (Recomposed.StartOf(start), Recomposed.EndOf(end));
        (start, end) = (BodyStart + Written.StartOf(start), BodyStart + Written.EndOf(end));
        (start, end) = (Math.Min(Composed.StartOf(start), raw.Length), Math.Min(Composed.EndOf(end), raw.Length));
        // one byte may stand for a character of several: a curly quote, a look-alike
        while (start > 0 && start < raw.Length && IsContinuation(raw[start])) start--;
        while (end < raw.Length && IsContinuation(raw[end])) end++;
        return start..Math.Max(start, end);
    }

    private static bool IsContinuation(byte c) => (c & 0xC0) == 0x80;
}
