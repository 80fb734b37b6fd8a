using System.Buffers.Text;
using System.Text;

namespace Provenance.Documents.Dates;

/// <summary>
/// Reads the dates of metadata, pages and declarations as people and programs write them: ISO 8601 with or without a time, the same with slashes or dots, a year or month alone, eight to
/// seventeen digits, Unix time, RFC 822, RFC 850, <c>ctime</c>, months in English words, and days before months where the order is certain (13/04/2015, not 03/04/2015). A date is none if its
/// day does not exist, if it lies before 1990, where the defaults of databases and devices are (1970-01-01, 1900-01-01, 0001-01-01), or in the future.
/// </summary>
internal static class DateReader
{
    /// <summary>The year before the first web page; digitised texts of earlier years are dated by their collection.</summary>
    internal const int FirstYear = 1990;

    /// <summary>Maximum length in bytes; the longest form, of JavaScript with the zone's name, has about 60.</summary>
    private const int MaxLength = 80;

    private const int StampDay = 8;

    // 1990-01-01 and 10000-01-01, in seconds since 1970
    private const double FirstSecond = 631_152_000;
    private const double EndSecond = 253_402_300_800;

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text, UTF-8.</param>
    /// <param name="today">The last day that a date can have.</param>
    /// <param name="date">The date as written, whatever its time zone; of a Unix time, the day in UTC.</param>
    /// <returns>False if the text is no date, or an impossible one.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> text, DateOnly today, out CalendarDate date)
    {
        text = text.Trim(" \t\r\n"u8);
        date = default;
        if (text.IsEmpty || text.Length > MaxLength) return false;

        return (TryNumber(text, today, out date) || TryYearFirst(text, out date) || TryYearLast(text, out date) || WrittenDate.TryRead(text, out date)) && date.IsFromTheWebUntil(today);
    }

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, DateOnly, out CalendarDate)"/>
    internal static bool TryRead(string? text, DateOnly today, out CalendarDate date)
    {
        date = default;
        return text is { Length: <= MaxLength } && TryRead(Encoding.UTF8.GetBytes(text), today, out date);
    }

    /// <summary>Returns the day of a clock in UTC.</summary>
    internal static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Reads digits alone: a year, a day, a day with a time, or Unix time in seconds, milliseconds, microseconds or nanoseconds, also as a decimal.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> text, DateOnly today, out CalendarDate date)
    {
        date = default;
        if (!Utf8Parser.TryParse(text, out double number, out var read) || read != text.Length) return false;

        var digits = DateText.LeadingDigits(text);
        // a column of whole numbers with gaps is often written as 2015.0
        if (digits.Length < text.Length && (text[digits.Length] != '.' || text[(digits.Length + 1)..].ContainsAnyExcept((byte)'0'))) digits = [];

        if (digits.Length == 4)
        {
            date = new CalendarDate(DateText.Number(digits), 0, 0);
            return true;
        }

        if (digits.Length is StampDay or 12 or 14 or 17 && TryStamp(digits[..StampDay], out date) && date.IsFromTheWebUntil(today)) return true;

        var seconds = number < 1e11 ? number : number < 1e14 ? number / 1e3 : number < 1e17 ? number / 1e6 : number / 1e9;
        if (seconds is not (>= FirstSecond and < EndSecond)) return false;

        var day = DateTimeOffset.FromUnixTimeSeconds((long)seconds);
        date = new CalendarDate(day.Year, day.Month, day.Day);
        return true;
    }

    private static bool TryStamp(ReadOnlySpan<byte> digits, out CalendarDate date)
    {
        date = new CalendarDate(DateText.Number(digits[..4]), DateText.Number(digits[4..6]), DateText.Number(digits[6..8]));
        return date is { Month: > 0, Day: > 0 };
    }

    /// <summary>Reads <c>2015-03</c>, <c>2015-03-04</c> and <c>20150304</c>, the latter two also with a time behind; <c>/</c>, <c>.</c>, <c>:</c> and 年月日 may stand in place of the hyphens.</summary>
    private static bool TryYearFirst(ReadOnlySpan<byte> text, out CalendarDate date)
    {
        date = default;
        var year = DateText.LeadingDigits(text);
        if (year.Length == StampDay) return TryStamp(year, out date) && DateText.IsTime(text[StampDay..]);

        if (year.Length != 4 || Separator(text[4..]) is not (> 0 and var first)) return false;

        var rest = text[(4 + first)..];
        if (!TryPart(ref rest, out var month)) return false;

        var second = Separator(rest);
        // 2015.03 would be a decimal
        if (rest.IsEmpty || (second == rest.Length && second > 1))
        {
            date = new CalendarDate(DateText.Number(year), month, 0);
            return month > 0 && text[4] != '.';
        }

        if (second == 0) return false;

        rest = rest[second..];
        if (!TryPart(ref rest, out var day)) return false;

        // 日, 일
        if (rest.StartsWith("日"u8) || rest.StartsWith("일"u8)) rest = rest[3..];

        date = new CalendarDate(DateText.Number(year), month, day);
        return month > 0 && day > 0 && DateText.IsTime(rest);
    }

    /// <summary>Reads <c>13/04/2015</c>, <c>04/13/2015</c> and <c>4.4.2015</c>, also with a time behind, if the order of day and month is certain.</summary>
    private static bool TryYearLast(ReadOnlySpan<byte> text, out CalendarDate date)
    {
        date = default;
        var rest = text;
        if (!TryPart(ref rest, out var first) || rest is not [(byte)'/' or (byte)'.' or (byte)'-', ..]) return false;

        var separator = rest[0];
        rest = rest[1..];
        if (!TryPart(ref rest, out var second) || rest.IsEmpty || rest[0] != separator) return false;

        var year = DateText.LeadingDigits(rest[1..]);
        if (year.Length != 4 || (first <= 12 && second <= 12 && first != second)) return false;

        date = new CalendarDate(DateText.Number(year), Math.Min(first, second), Math.Max(first, second));
        return date.Month > 0 && DateText.IsTime(rest[5..]);
    }

    /// <summary>Takes a number of one or two digits.</summary>
    private static bool TryPart(ref ReadOnlySpan<byte> text, out int number)
    {
        var digits = DateText.LeadingDigits(text);
        number = digits.Length is 1 or 2 ? DateText.Number(digits) : 0;
        text = text[digits.Length..];
        return digits.Length is 1 or 2;
    }

    /// <summary>Returns the length of the separator that a text begins with; 0 if it begins with none.</summary>
    private static int Separator(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'-' or (byte)'/' or (byte)'.' or (byte)':', ..]) return 1;

        if (!text.StartsWith("年"u8) && !text.StartsWith("月"u8) && !text.StartsWith("년"u8) && !text.StartsWith("월"u8)) return 0;

        return text is [_, _, _, (byte)' ', ..] ? 4 : 3;
    }
}
