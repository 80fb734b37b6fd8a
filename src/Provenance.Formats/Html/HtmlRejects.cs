using System.Globalization;

namespace Provenance.Formats.Html;

/// <summary>The rejects of pages that cannot be used.</summary>
internal static class HtmlRejects
{
    internal static Reject TooLong(string file, int limit) => new(
        file, 0, "page-too-long", string.Create(CultureInfo.InvariantCulture, $"the page has more than {limit} bytes; if it is an archive of pages, unpack it into one file a page"));

    internal static Reject NoText(string file) => new(file, 0, "no-text", "nothing in the page is visible without running its scripts; save it as a browser shows it");

    internal static Reject Create(HtmlProblem problem, string file) => problem == HtmlProblem.TooLarge ? TooLong(file, HtmlText.MaxBytes) : NoText(file);
}
