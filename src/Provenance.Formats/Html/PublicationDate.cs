using System.Globalization;

namespace Provenance.Formats.Html;

/// <summary>
/// The declared date of publication: <c>article:published_time</c> (Open Graph protocol), <c>datePublished</c> (schema.org, as JSON-LD or microdata), and the <c>meta</c> names
/// of Dublin Core and of publishers. Only unambiguous dates are read: 03/04/2020 can mean two days.
/// </summary>
internal static class PublicationDate
{
    private const int FirstYear = 1990;

    private const int LastYear = 2100;

    /// <summary>Names from the most to the least trusted.</summary>
    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "citation_publication_date",
        "citation_date", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "pubdate", "date.published", "dc.date", "dcterms.date", "date",
    ];

    /// <summary>Returns the date as <c>yyyy-MM-dd</c>; null if there is no plausible one.</summary>
    internal static string? Find(PageFacts facts, JsonLdFacts json)
    {
        if (Meta(facts, Names[0]) is { } first) return first;

        if (Parse(json.Published) is { } stated) return stated;

        foreach (var time in facts.Times)
        {
            if (Parse(time) is { } date) return date;
        }

        foreach (var name in Names)
        {
            if (Meta(facts, name) is { } date) return date;
        }

        return null;
    }

    /// <summary>Parses ISO 8601 with or without a time, the same with slashes, eight digits, or the dates of RFC 9110.</summary>
    internal static string? Parse(string? text)
    {
        if (text is null) return null;

        text = text.Trim();
        var start = text.AsSpan(0, Math.Min(text.Length, 10));
        var known = DateOnly.TryParseExact(start, ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || (text.Length == 8 && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date));
        if (!known && DateTime.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            (known, date) = (true, DateOnly.FromDateTime(moment));
        }

        return known && date.Year is >= FirstYear and <= LastYear ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static string? Meta(PageFacts facts, string wanted)
    {
        foreach (var (name, content) in facts.Metas)
        {
            if (name == wanted && Parse(content) is { } date) return date;
        }

        return null;
    }
}
