using Provenance.Documents;

namespace Provenance.Formats.Parquet;

/// <summary>Dates and times as ISO 8601 writes them, in years of any number of digits: <c>2019-05-01T12:30:00.25Z</c>. Those without a zone end without one.</summary>
internal static class TimeText
{
    private const long SecondsPerDay = 86_400;

    /// <summary>A date, quoted.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="days">Since 1970-01-01.</param>
    internal static void AddDate(ByteBuffer to, int days)
    {
        to.Add((byte)'"');
        if (!AddInfinity(to, days, int.MaxValue))
        {
            AddDay(to, days);
        }

        to.Add((byte)'"');
    }

    /// <summary>A time of day, quoted.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="microseconds">Since midnight.</param>
    internal static void AddTime(ByteBuffer to, long microseconds)
    {
        to.Add((byte)'"');
        AddClock(to, microseconds / 1_000_000);
        AddFraction(to, microseconds % 1_000_000, 6);
        to.Add((byte)'"');
    }

    /// <summary>A moment, quoted.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="ticks">Since 1970-01-01 00:00.</param>
    /// <param name="digits">Decimals of a second that a tick is: 0, 3, 6 or 9.</param>
    /// <param name="zoned">Whether it is in UTC, and not in a zone that nobody names.</param>
    internal static void AddMoment(ByteBuffer to, long ticks, int digits, bool zoned)
    {
        to.Add((byte)'"');
        if (!AddInfinity(to, ticks, long.MaxValue))
        {
            var perSecond = digits switch { 0 => 1, 3 => 1_000, 6 => 1_000_000, _ => 1_000_000_000 };
            var (seconds, fraction) = Floor(ticks, perSecond);
            var (days, second) = Floor(seconds, SecondsPerDay);
            AddDay(to, days);
            to.Add((byte)'T');
            AddClock(to, second);
            AddFraction(to, fraction, digits);
            if (zoned)
            {
                to.Add((byte)'Z');
            }
        }

        to.Add((byte)'"');
    }

    /// <summary>DuckDB keeps the largest number, and its negative, for what never comes.</summary>
    private static bool AddInfinity(ByteBuffer to, long value, long largest)
    {
        if (value != largest && value != -largest)
        {
            return false;
        }

        to.Add(value > 0 ? "infinity"u8 : "-infinity"u8);
        return true;
    }

    /// <summary>
    /// Days of the proleptic Gregorian calendar, counted in eras of 400 years from 1 March of the year 0; after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
    /// <c>civil_from_days</c>.
    /// </summary>
    private static void AddDay(ByteBuffer to, long days)
    {
        const long DaysPerEra = 146_097, DaysBefore1970 = 719_468;
        var (era, day) = Floor(days + DaysBefore1970, DaysPerEra);
        var yearOfEra = (day - (day / 1_460) + (day / 36_524) - (day / 146_096)) / 365;
        var dayOfYear = day - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        if (year < 0)
        {
            to.Add((byte)'-');
        }

        AddPadded(to, Math.Abs(year), 4);
        to.Add((byte)'-');
        AddPadded(to, month, 2);
        to.Add((byte)'-');
        AddPadded(to, dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1, 2);
    }

    private static void AddClock(ByteBuffer to, long seconds)
    {
        AddPadded(to, seconds / 3_600, 2);
        to.Add((byte)':');
        AddPadded(to, seconds / 60 % 60, 2);
        to.Add((byte)':');
        AddPadded(to, seconds % 60, 2);
    }

    private static void AddFraction(ByteBuffer to, long fraction, int digits)
    {
        if (fraction == 0)
        {
            return;
        }

        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        to.Add((byte)'.');
        AddPadded(to, fraction, digits);
    }

    private static void AddPadded(ByteBuffer to, long value, int digits)
    {
        for (var least = Power(digits - 1); least > Math.Max(value, 1); least /= 10)
        {
            to.Add((byte)'0');
        }

        to.Add(value);
    }

    private static long Power(int digits)
    {
        long power = 1;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static (long Quotient, long Remainder) Floor(long value, long by)
    {
        var (quotient, rest) = Math.DivRem(value, by);
        return rest < 0 ? (quotient - 1, rest + by) : (quotient, rest);
    }
}
