using System.Globalization;

namespace Provenance.Documents.Identity;

/// <summary>
/// Dates in ISO 8601 with hyphens: a year, a month or a day, or a day with a time, with or without an offset from UTC. This includes all of RFC 3339 and its less precise forms.
/// </summary>
internal static class IsoDate
{
    private const string Hour = "HH':'mm";

    /// <summary>Forms without a time; each has a different length.</summary>
    private static readonly string[] Days = ["yyyy", "yyyy'-'MM", "yyyy'-'MM'-'dd"];

    /// <summary>Forms of the time after a day; <c>F</c> stands for optional digits, and <c>K</c> for <c>Z</c>, an offset such as <c>+02:00</c>, or nothing.</summary>
    private static readonly string[] Times =
        [.. from separator in new[] { "'T'", "' '" } from time in new[] { Hour, Hour + "':'ss", Hour + "':'ss'.'FFFFFFF" } select Days[^1] + separator + time + "K"];

    /// <summary>True if a text is an existing date in one of these forms.</summary>
    internal static bool Is(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
