namespace Provenance.Formats.Html;

/// <summary>Collects the facts about the page itself from start tags.</summary>
internal static class FactReader
{
    /// <summary>Maximum length of a language tag; the longest registered ones are far shorter.</summary>
    private const int MaxLanguage = 35;

    internal static void Read(HtmlTag tag, TagAttributes attributes, PageFacts to)
    {
        if (attributes.Count == 0) return;

        switch (tag)
        {
            case HtmlTag.Html:
                to.Language ??= Language(attributes.Get("lang")) ?? Language(attributes.Get("xml:lang"));
                break;
            case HtmlTag.Meta:
                ReadMeta(attributes, to);
                break;
            case HtmlTag.Link:
                ReadLink(attributes, to);
                break;
            case HtmlTag.Time when attributes.Get("itemprop").Equals("datePublished", StringComparison.OrdinalIgnoreCase) || attributes.TryGet("pubdate", out _):
                PageFacts.Add(to.Times, attributes.Get("datetime").ToString());
                break;
            case HtmlTag.Time when attributes.Get("itemprop").Equals("dateModified", StringComparison.OrdinalIgnoreCase):
                PageFacts.Add(to.Changes, attributes.Get("datetime").ToString());
                break;
            default:
                break;
        }

        ReadDisclosure(attributes, to);
    }

    private static void ReadMeta(TagAttributes attributes, PageFacts to)
    {
        if (!attributes.TryGet("content", out var content)) return;

        foreach (var key in (ReadOnlySpan<string>)["name", "property", "itemprop", "http-equiv"])
        {
            var name = attributes.Get(key);
            if (name.Equals("content-language", StringComparison.OrdinalIgnoreCase)) to.Language ??= Language(content.Trim());

            if (!name.IsEmpty) PageFacts.Add(to.Metas, (name.ToString().ToLowerInvariant(), content.Trim().ToString()));
        }
    }

    private static void ReadLink(TagAttributes attributes, PageFacts to)
    {
        var relations = attributes.Get("rel");
        foreach (var range in relations.Split(' '))
        {
            if (relations[range].Equals("c2pa-manifest", StringComparison.OrdinalIgnoreCase))
            {
                PageFacts.Add(to.ManifestLinks, attributes.Get("href").ToString());
            }
        }
    }

    private static void ReadDisclosure(TagAttributes attributes, PageFacts to)
    {
        if (attributes.TryGet("ai-disclosure", out var value) || attributes.TryGet("aidisclosure", out value))
        {
            var model = attributes.TryGet("ai-model", out var given) || attributes.TryGet("aimodel", out given) ? given.Trim().ToString() : null;
            PageFacts.Add(to.Disclosures, (value.Trim().ToString(), model));
        }
    }

    /// <summary>Returns a language tag if it has the form of BCP 47.</summary>
    private static string? Language(ReadOnlySpan<char> tag)
    {
        var wellFormed = tag.Length is >= 2 and <= MaxLanguage && char.IsAsciiLetter(tag[0]);
        foreach (var c in tag) wellFormed &= char.IsAsciiLetterOrDigit(c) || c == '-';

        return wellFormed ? tag.ToString() : null;
    }
}
