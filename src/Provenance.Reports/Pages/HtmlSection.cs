namespace Provenance.Reports.Pages;

/// <summary>A part of a page with a title.</summary>
/// <param name="Id">The fragment.</param>
/// <param name="Title">The title.</param>
/// <param name="Short">The title in the page's contents; null for the title itself.</param>
/// <param name="Write">Writes the content below the title.</param>
internal sealed record HtmlSection(string Id, string Title, string? Short, Action<HtmlWriter> Write);
