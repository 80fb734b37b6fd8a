namespace Provenance.Documents.Text;

/// <summary>Normalises step by step and records the source of the canonical text.</summary>
internal sealed partial class Normalizer
{
    /// <summary>Normalises like <see cref="Normalize(ReadOnlySpan{byte})"/>, and records the positions in the raw text from which the output came.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="sources">Cleared and filled: maps offsets to <paramref name="utf8"/>.</param>
    internal ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> utf8, TextSources sources)
    {
        sources.Clear();
        _anomalies.Clear();
        var marked = Composition.MayBeNeeded(utf8);
        if (marked)
        {
            Composition.Map(utf8, sources.Composed);
            utf8 = Composition.Compose(utf8);
        }

        var body = Boilerplate.Trim(utf8, ref _anomalies);
        sources.BodyStart = body.IsEmpty || !utf8.Overlaps(body, out var start) ? 0 : start;
        Begin(body);
        for (int i = 0, next; i < body.Length; i = next)
        {
            next = Walk(body, i, i + 1);
            sources.Written.Add(i, next, _length);
        }

        if (marked) Recompose(sources.Recomposed);
        return End();
    }
}
