using Provenance.Documents.Evidence;

namespace Provenance.Formats.Html;

/// <summary>
/// Digital source types (IPTC, cv.iptc.org/newscodes/digitalsourcetype) in a page's <c>meta</c> elements and JSON-LD, where schema.org calls them
/// <c>digitalSourceType</c>. Those of the page's pictures and films apply to these, not to its text, and are reported so.
/// </summary>
internal static class DigitalSourceMarks
{
    private const string OfMedia = "of a picture or film on the page, not of its text";

    private const string Declared = "declared by the page; nothing vouches for it";

    internal static void Read(PageFacts facts, JsonLdFacts json, List<OriginEvidence> to)
    {
        foreach (var (name, content) in facts.Metas)
        {
            if (name.EndsWith("digitalsourcetype", StringComparison.Ordinal) && IsPrefix(name[..^"digitalsourcetype".Length]))
            {
                Add(content, ofMedia: false, to);
            }
        }

        foreach (var (value, ofMedia) in json.SourceTypes)
        {
            Add(value, ofMedia, to);
        }
    }

    /// <summary>True for a prefix such as <c>iptc:</c> or <c>iptcExt.</c>, and for none.</summary>
    private static bool IsPrefix(string prefix) => prefix.Length == 0 || prefix[^1] is ':' or '.' or '-' or '_' or '/' or '#';

    private static void Add(string value, bool ofMedia, List<OriginEvidence> to)
    {
        if (!DigitalSourceTypes.TryRead(value, out var term, out var says)) return;

        var evidence = new OriginEvidence(EvidenceKinds.DigitalSourceType, term) { Says = ofMedia ? Origin.Unknown : says, Detail = ofMedia ? OfMedia : Declared };
        if (!to.Contains(evidence)) to.Add(evidence);
    }
}
