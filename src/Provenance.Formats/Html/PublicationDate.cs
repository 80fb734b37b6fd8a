using Provenance.Documents.Dates;

namespace Provenance.Formats.Html;

/// <summary>
/// The declared dates of publication and of the last change: <c>article:published_time</c> and <c>article:modified_time</c> (Open Graph protocol), <c>datePublished</c> and <c>dateModified</c>
/// (schema.org, as JSON-LD or microdata), and the <c>meta</c> names of Dublin Core and of publishers; in the forms that <see cref="DateReader"/> reads.
/// </summary>
internal static class PublicationDate
{
    /// <summary>Names of the date of publication from the most to the least trusted.</summary>
    private static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "citation_publication_date",
        "citation_date", "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate", "pubdate", "date.published", "dc.date", "dcterms.date", "date",
    ];

    /// <summary>Names of the date of the last change.</summary>
    private static readonly string[] Modified =
    [
        "article:modified_time", "og:article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "og:updated_time", "last-modified", "last_modified", "lastmod", "revised",
        "modified", "date.modified",
    ];

    /// <summary>Finds the dates of a page.</summary>
    /// <param name="facts">The page's elements.</param>
    /// <param name="json">Its JSON-LD.</param>
    /// <param name="today">The last day that a date can have.</param>
    /// <returns>The dates as <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; null for one that is not there. The second is later than the first.</returns>
    internal static (string? Published, string? Modified) Find(PageFacts facts, JsonLdFacts json, DateOnly today)
    {
        var published = Meta(facts, Published.AsSpan(0, 1), today) ?? First([json.Published, .. facts.Times], today) ?? Meta(facts, Published, today);
        var modified = Latest([json.Modified, .. facts.Changes], today, Meta(facts, Modified, today));
        return (published?.ToString(), modified is { } last && (published is not { } first || IsAfter(last, first)) ? last.ToString() : null);
    }

    private static CalendarDate? Meta(PageFacts facts, ReadOnlySpan<string> names, DateOnly today)
    {
        foreach (var wanted in names)
        {
            foreach (var (name, content) in facts.Metas)
            {
                if (name == wanted && DateReader.TryRead(content, today, out var date)) return date;
            }
        }

        return null;
    }

    private static CalendarDate? First(ReadOnlySpan<string?> texts, DateOnly today)
    {
        foreach (var text in texts)
        {
            if (DateReader.TryRead(text, today, out var date)) return date;
        }

        return null;
    }

    private static CalendarDate? Latest(ReadOnlySpan<string?> texts, DateOnly today, CalendarDate? latest)
    {
        foreach (var text in texts)
        {
            if (DateReader.TryRead(text, today, out var date) && (latest is not { } other || IsAfter(date, other))) latest = date;
        }

        return latest;
    }

    private static bool IsAfter(CalendarDate one, CalendarDate other) => (one.LastMonth, one.Day).CompareTo((other.LastMonth, other.Day)) > 0;
}
