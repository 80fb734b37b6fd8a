using System.Runtime.InteropServices;
using Provenance.Text.Canonical;

namespace Provenance.Detection.Spans;

/// <summary>Finds the parts of a mixed document in its raw text, by normalising it once more while tracking offsets. Only mixed documents pay for it. One per thread.</summary>
internal sealed class PartLocator
{
    private readonly Normalizer _normalizer = new();
    private readonly TextSources _sources = new();
    private readonly List<LocatedPart> _located = [];

    /// <summary>Returns the parts in the raw text, in order and without overlap; valid until the next call.</summary>
    internal ReadOnlySpan<LocatedPart> Locate(ReadOnlySpan<byte> raw, ReadOnlySpan<TextPart> parts)
    {
        _located.Clear();
        _normalizer.Normalize(raw, _sources);
        var last = 0;
        foreach (ref readonly var part in parts)
        {
            var range = _sources.Find(raw, part.Start, part.End);
            var start = Math.Max(last, range.Start.Value);
            last = Math.Max(start, range.End.Value);
            _located.Add(new LocatedPart(start, last, part));
        }

        return CollectionsMarshal.AsSpan(_located);
    }
}
