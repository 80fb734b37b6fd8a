namespace Provenance.Formats.Html;

/// <summary>
/// Declarations of how far AI was involved: the <c>ai-disclosure</c> meta element and attribute (W3C AI Content Disclosure community group, explainer of 2026; its first draft
/// wrote <c>aidisclosure</c>), <c>aiDisclosure</c> in JSON-LD, and the modes of the <c>AI-Disclosure</c> header (draft-abaris-aicdh-01), which mean the same.
/// </summary>
internal static class AiDisclosure
{
    private const string Page = "declared by the page; nothing vouches for it";

    private const string Element = "declared for a part of the page; nothing vouches for it";

    internal static void Read(PageFacts facts, JsonLdFacts json, List<OriginEvidence> to)
    {
        foreach (var (name, content) in facts.Metas)
        {
            if (name is "ai-disclosure" or "aidisclosure") Add(content, Page, to);
        }

        foreach (var value in json.Disclosures) Add(value, Page, to);

        foreach (var (value, model) in facts.Disclosures)
        {
            Add(value, string.IsNullOrEmpty(model) ? Element : $"{Element}; model: {model}", to);
        }
    }

    /// <summary>What one of the declared values says; false for a word that no draft has.</summary>
    /// <param name="value">In any case, white space around it aside.</param>
    /// <param name="term">The value as the draft writes it.</param>
    /// <param name="says">The origin that it speaks for.</param>
    internal static bool TryRead(ReadOnlySpan<char> value, out string term, out Origin says)
    {
        value = value.Trim();
        foreach (var known in (ReadOnlySpan<(string, Origin)>)
        [
            ("none", Origin.Human), ("ai-assisted", Origin.Mixed), ("ai-generated", Origin.Machine), ("autonomous", Origin.Machine), ("mixed", Origin.Mixed),
            ("ai-modified", Origin.Mixed), ("ai-originated", Origin.Machine), ("machine-generated", Origin.Machine),
        ])
        {
            if (value.Equals(known.Item1, StringComparison.OrdinalIgnoreCase))
            {
                (term, says) = known;
                return true;
            }
        }

        (term, says) = ("", Origin.Unknown);
        return false;
    }

    private static void Add(string value, string detail, List<OriginEvidence> to)
    {
        if (TryRead(value, out var term, out var says))
        {
            // what holds for a part says nothing of the whole
            var evidence = new OriginEvidence(EvidenceKinds.AiDisclosure, term) { Says = detail == Page ? says : Origin.Unknown, Detail = detail };
            if (!to.Contains(evidence)) to.Add(evidence);
        }
    }
}
