namespace Provenance.Reports.Pages;

/// <summary>A part of a page with a title.</summary>
/// <param name="Id">Its fragment.</param>
/// <param name="Title">What it says.</param>
/// <param name="Short">The title among the page's contents; null for the title itself.</param>
/// <param name="Write">Writes what stands below the title.</param>
internal sealed record HtmlSection(string Id, string Title, string? Short, Action<HtmlWriter> Write);
