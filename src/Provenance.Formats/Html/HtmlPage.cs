namespace Provenance.Formats.Html;

/// <summary>The content of an HTML page; all of it valid Unicode.</summary>
/// <param name="Title">The text of its <c>title</c> on one line; empty if it has none.</param>
/// <param name="Text">Its main text: paragraphs separated by empty lines, in the order of the page; empty only if nothing is visible.</param>
internal sealed record HtmlPage(string Title, string Text)
{
    /// <summary>Its declared language, as a BCP 47 tag such as <c>en-GB</c>; null if there is none.</summary>
    public string? Language { get; init; }

    /// <summary>The character set used to decode it, such as <c>windows-1252</c>.</summary>
    public string? Charset { get; init; }

    /// <summary>Its declared date of publication, as <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>, from 1990 to today; null if there is no plausible one.</summary>
    public string? Published { get; init; }

    /// <summary>Its declared date of the last change, in the same forms; null if there is none later than <see cref="Published"/>.</summary>
    public string? Modified { get; init; }

    /// <summary>The evidence of its origin, in a fixed order.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];
}
