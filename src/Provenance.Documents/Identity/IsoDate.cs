using System.Globalization;

namespace Provenance.Documents.Identity;

/// <summary>
/// Dates as ISO 8601 writes them with hyphens: a year, a month or a day, or a day with a time of day, with or without its distance from UTC. That is what RFC 3339 has, and what is less exact.
/// </summary>
internal static class IsoDate
{
    private const string Hour = "HH':'mm";

    /// <summary>Forms without a time of day; no two are of the same length.</summary>
    private static readonly string[] Days = ["yyyy", "yyyy'-'MM", "yyyy'-'MM'-'dd"];

    /// <summary>After a day; <c>F</c> stands for digits of which there may be fewer, and <c>K</c> for <c>Z</c>, a distance such as <c>+02:00</c>, or nothing.</summary>
    private static readonly string[] Times =
        [.. from separator in new[] { "'T'", "' '" } from time in new[] { Hour, Hour + "':'ss", Hour + "':'ss'.'FFFFFFF" } select Days[^1] + separator + time + "K"];

    /// <summary>Whether a text is a date that there is.</summary>
    internal static bool Is(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
