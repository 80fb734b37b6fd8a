using System.Globalization;
using Provenance.Documents.Dates;

namespace Provenance.Documents.Findings;

/// <summary>Fields in which crawls and data sets keep dates, at the top level and in <c>metadata</c>.</summary>
internal static class DateFields
{
    /// <summary>Dates of writing or publication.</summary>
    internal static readonly string[] Written = [.. Both("created", "created_at", "created_utc", "published", "publish_date", "year"), "published_at"];

    /// <summary>Dates of the last change.</summary>
    internal static readonly string[] Changed = [.. Both("modified", "updated", "updated_at", "last_modified"), "date_modified", "last_updated", "edited", "lastmod"];

    /// <summary>Dates of collection, and names of dumps. <c>added</c> is the date of inclusion in a data set.</summary>
    internal static readonly string[] Collected = [.. Both("added", "fetched", "crawl_date", "dump"), "metadata.date_download", "metadata.WARC-Date"];

    /// <summary>Dates of collection in the documents of crawls, and of writing in all others.</summary>
    internal static readonly string[] Either = Both("date", "timestamp");

    /// <summary>Fields that only documents of crawls have: with <c>dump</c>, both of <see cref="Either"/> are of the crawl (FineWeb); with an address, <c>timestamp</c> is (C4, RefinedWeb).</summary>
    internal static readonly string[] Addresses = ["url", "metadata.url"];

    /// <summary>The type of a WARC record, which our reader writes beside the record's date.</summary>
    internal const string RecordType = "metadata.type";

    /// <summary>Reads the date in the name of a dump of Common Crawl: the year and ISO week in <c>CC-MAIN-2024-18</c>, the last year in <c>CC-MAIN-2009-2010</c> and <c>CC-MAIN-2012</c>.</summary>
    internal static bool TryDump(ReadOnlySpan<byte> name, DateOnly today, out CalendarDate date)
    {
        date = default;
        if (!name.StartsWith("CC-MAIN-"u8)) return false;

        name = name["CC-MAIN-"u8.Length..];
        if (DateText.LeadingDigits(name) is not { Length: 4 } first) return false;

        var year = DateText.Number(first);
        date = new CalendarDate(year, 0, 0);
        if (name.Length > 4)
        {
            var second = DateText.LeadingDigits(name[5..]);
            if (name[4] != '-' || second.Length + 5 != name.Length || second.Length is not (2 or 4)) return false;

            var number = DateText.Number(second);
            date = new CalendarDate(number, 0, 0);
            if (second.Length == 2)
            {
                if (year == 0 || number == 0 || number > ISOWeek.GetWeeksInYear(year)) return false;

                var day = ISOWeek.ToDateTime(year, number, DayOfWeek.Thursday);
                date = new CalendarDate(day.Year, day.Month, 0);
            }
        }

        return date.IsFromTheWebUntil(today);
    }

    private static string[] Both(params string[] names) => [.. names, .. names.Select(name => "metadata." + name)];
}
