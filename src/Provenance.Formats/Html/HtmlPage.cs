namespace Provenance.Formats.Html;

/// <summary>What was read from an HTML page; all of it valid Unicode.</summary>
/// <param name="Title">The words of its <c>title</c> on one line; empty where it has none.</param>
/// <param name="Text">Its main text: paragraphs with an empty line between them, in the order of the page; empty only where nothing of it is visible.</param>
internal sealed record HtmlPage(string Title, string Text)
{
    /// <summary>The language that it says it is in, as a BCP 47 tag such as <c>en-GB</c>; null where it says none.</summary>
    public string? Language { get; init; }

    /// <summary>The character set that it was decoded by, such as <c>windows-1252</c>.</summary>
    public string? Charset { get; init; }

    /// <summary>When it says that it was published, as <c>yyyy-MM-dd</c>, 1990 to 2100; null where it says nothing that can be believed.</summary>
    public string? Published { get; init; }

    /// <summary>The marks of origin that it carries, in a fixed order.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];
}
