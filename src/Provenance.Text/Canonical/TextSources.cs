namespace Provenance.Text.Canonical;

/// <summary>
/// Maps canonical text back to the raw text, through the normaliser's steps, each of which has a map of its own.
/// Filled by <see cref="Normalizer.Normalize(ReadOnlySpan{byte}, TextSources)"/>.
/// </summary>
internal sealed class TextSources
{
    private readonly List<OffsetMap> _steps = [];
    private int _count;

    internal void Clear() => _count = 0;

    /// <summary>Adds the map of one more step, which is empty.</summary>
    internal OffsetMap Add()
    {
        if (_count == _steps.Count) _steps.Add(new OffsetMap());
        _steps[_count].Clear();
        return _steps[_count++];
    }

    /// <summary>Takes the last step back.</summary>
    internal void RemoveLast() => _count--;

    /// <summary>Returns the range in the raw text, in bytes, of a segment of canonical text; both end between characters.</summary>
    /// <param name="raw">The raw text.</param>
    /// <param name="start">First byte of the segment in canonical text.</param>
    /// <param name="end">The byte after its last one, after <paramref name="start"/>.</param>
    internal Range Find(ReadOnlySpan<byte> raw, int start, int end)
    {
        for (var step = _count - 1; step >= 0; step--) (start, end) = (_steps[step].StartOf(start), _steps[step].EndOf(end));
        (start, end) = (Math.Min(start, raw.Length), Math.Min(end, raw.Length));
        // one byte may replace a character of several bytes: a curly quote, a look-alike
        while (start > 0 && start < raw.Length && IsContinuation(raw[start])) start--;
        while (end < raw.Length && IsContinuation(raw[end])) end++;
        return start..Math.Max(start, end);
    }

    private static bool IsContinuation(byte c) => (c & 0xC0) == 0x80;
}
