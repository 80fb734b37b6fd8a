namespace Provenance.Text.Canonical;

/// <summary>Normalises step by step and records the source of the canonical text.</summary>
internal sealed partial class Normalizer
{
    /// <summary>Normalises like <see cref="Normalize(ReadOnlySpan{byte})"/>, and records the positions in the raw text from which the output came.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="sources">Cleared and filled: maps offsets to <paramref name="utf8"/>.</param>
    internal ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> utf8, TextSources sources)
    {
        sources.Clear();
        return Run(utf8, sources);
    }

    private void Trace(ReadOnlySpan<byte> text, ReadOnlySpan<byte> body, TextSources sources)
    {
        var bodyStart = body.IsEmpty || !text.Overlaps(body, out var start) ? 0 : start;
        sources.Add().Add(bodyStart, bodyStart + body.Length, body.Length);
        var written = sources.Add();
        for (int i = 0, next; i < body.Length; i = next)
        {
            next = Walk(body, i, i + 1);
            written.Add(i, next, _length);
        }
    }
}
