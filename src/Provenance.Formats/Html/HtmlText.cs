using AngleSharp.Html.Parser;
using Provenance.Formats.Credentials;

namespace Provenance.Formats.Html;

/// <summary>Reads main text, what pages say about themselves, and marks of origin from HTML; one per thread.</summary>
/// <param name="credentials">What reads C2PA manifests in pages; null where they are only to be reported.</param>
internal sealed class HtmlText(ICredentialReader? credentials = null)
{
    private readonly HtmlParser _parser = new();

    /// <summary>Why the last page had no text.</summary>
    internal HtmlProblem Problem { get; private set; }

    /// <summary>Reads a page; false where it has no visible text or is too large, see <see cref="Problem"/>. Never throws, whatever the bytes.</summary>
    /// <param name="body">The page as it was served, out of any content encoding.</param>
    /// <param name="charset">The character set that a header names; null for none.</param>
    /// <param name="page">What was found.</param>
    internal bool TryRead(ReadOnlySpan<byte> body, string? charset, out HtmlPage page)
    {
        _ = credentials;
        using var document = _parser.ParseDocument(System.Text.Encoding.UTF8.GetString(body));
        page = new HtmlPage(document.Title ?? "", document.Body?.TextContent ?? "") { Charset = charset };
        Problem = page.Text.Length == 0 ? HtmlProblem.NoText : HtmlProblem.None;
        return Problem == HtmlProblem.None;
    }
}
