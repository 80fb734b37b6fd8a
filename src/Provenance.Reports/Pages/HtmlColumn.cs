namespace Provenance.Reports.Pages;

/// <summary>A column of a table.</summary>
/// <param name="Head">The header.</param>
/// <param name="Write">Writes a row's cell.</param>
/// <param name="Class">The style: <c>number</c>, <c>name</c>, <c>chart</c> or <c>code</c>.</param>
internal sealed record HtmlColumn<T>(string Head, Action<HtmlWriter, T> Write, string Class)
{
    internal static HtmlColumn<T> Number(string head, Func<T, string> text) => new(head, (html, row) => html.Text(text(row)), "number");

    /// <summary>Creates a column of figures with their confidence intervals below; a dash for none.</summary>
    internal static HtmlColumn<T> Interval(string head, Func<T, Estimate?> figure, Func<double, string> format) => new(head, (html, row) =>
    {
        if (figure(row) is { } known)
        {
            html.Text(format(known.Value)).Element("small", $"{format(known.Low)} to {format(known.High)}");
        }
        else
        {
            html.Text(Numbers.None);
        }
    }, "number");

    /// <summary>Creates the row header column. The style cuts long names; the tooltip shows them whole.</summary>
    internal static HtmlColumn<T> Name(string head, Func<T, string> text) => new(head, (html, row) => html.Element("span", text(row), ("title", Long(text(row)))), "name");

    /// <summary>Creates the row header column with an explanation below each name.</summary>
    internal static HtmlColumn<T> Explained(string head, Func<T, string> text, Func<T, string> meaning) =>
        new(head, (html, row) => html.Element("span", text(row), ("title", Long(text(row)))).Element("small", meaning(row)), "name explained");

    internal static HtmlColumn<T> Code(string head, Func<T, string> text) => new(head, (html, row) => html.Element("code", text(row)), "code");

    internal static HtmlColumn<T> Chart(string head, Action<HtmlWriter, T> draw) => new(head, draw, "chart");

    private static string? Long(string name) => name.Length > 40 ? name : null;
}
