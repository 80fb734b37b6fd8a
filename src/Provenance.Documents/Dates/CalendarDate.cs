using System.Globalization;

namespace Provenance.Documents.Dates;

/// <summary>A day, a month or a year of the web's time.</summary>
/// <param name="Year">The year, from 1990.</param>
/// <param name="Month">The month, 1 to 12; 0 for a year alone.</param>
/// <param name="Day">The day; 0 for a month or a year alone.</param>
internal readonly record struct CalendarDate(int Year, int Month, int Day)
{
    /// <summary>The number of months from year 0 to its month; for a year alone, to its last one.</summary>
    internal int LastMonth => (Year * 12) + (Month == 0 ? 11 : Month - 1);

    /// <summary>True if it exists in the calendar, and lies from 1990 to a day, both included.</summary>
    internal bool IsFromTheWebUntil(DateOnly last)
    {
        var exists = Month is >= 0 and <= 12 && (Month > 0 || Day == 0) && Year is >= DateReader.FirstYear and <= 9999 && (Day == 0 || Day <= DateTime.DaysInMonth(Year, Month));
        return exists && (Year, Math.Max(Month, 1), Math.Max(Day, 1)).CompareTo((last.Year, last.Month, last.Day)) <= 0;
    }

    /// <summary>Returns the date in ISO 8601: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Year:D4}{(Month == 0 ? "" : "-")}{(Month == 0 ? "" : Month.ToString("D2", CultureInfo.InvariantCulture))}{(Day == 0 ? "" : "-")}{(Day == 0 ? "" : Day.ToString("D2", CultureInfo.InvariantCulture))}");
}
