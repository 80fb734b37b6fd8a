using System.Globalization;
using Provenance.Documents.Dates;

namespace Provenance.Documents.Findings;

/// <summary>The month of a date, as the upper bound that it is: a year alone ends with December.</summary>
internal readonly record struct DocumentMonth
{
    // months from year 0, plus 1, so that the default is none
    private readonly int _number;
    private readonly bool _yearOnly;

    internal DocumentMonth(CalendarDate date) => (_number, _yearOnly) = (date.LastMonth + 1, date.Month == 0);

    internal static DocumentMonth None => default;

    internal bool IsNone => _number == 0;

    /// <summary>A number below 2^24 that only equal months share.</summary>
    internal int Key => (_number << 1) | (_yearOnly ? 1 : 0);

    internal DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    private int Year => (_number - 1) / 12;

    private int Month => ((_number - 1) % 12) + 1;

    internal static DocumentMonth Earlier(DocumentMonth one, DocumentMonth other) => one.IsNone || (!other.IsNone && one.IsAfter(other)) ? other : one;

    internal static DocumentMonth Later(DocumentMonth one, DocumentMonth other) => other.IsAfter(one) ? other : one;

    internal bool IsAfter(DocumentMonth other) => _number > other._number;

    public override string ToString() => _yearOnly ? Year.ToString("D4", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
