namespace Provenance.Formats.Html;

/// <summary>
/// Declarations of the extent of AI involvement: the <c>ai-disclosure</c> meta element and attribute (W3C AI Content Disclosure community group, explainer of 2026; its first draft
/// used <c>aidisclosure</c>), <c>aiDisclosure</c> in JSON-LD, and the modes of the <c>AI-Disclosure</c> header (draft-abaris-aicdh-01), which have the same meaning.
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

    /// <summary>Interprets a declared value; returns false for a word that no draft has.</summary>
    /// <param name="value">The value in any case, perhaps with white space around it.</param>
    /// <param name="term">The value as written in the draft.</param>
    /// <param name="says">The origin that it indicates.</param>
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
            // a declaration about a part does not apply to the whole
            var evidence = new OriginEvidence(EvidenceKinds.AiDisclosure, term) { Says = detail == Page ? says : Origin.Unknown, Detail = detail };
            if (!to.Contains(evidence)) to.Add(evidence);
        }
    }
}
