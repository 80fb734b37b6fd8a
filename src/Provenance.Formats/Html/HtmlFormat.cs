using Provenance.Documents.Formats;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Html;

/// <summary>
/// HTML pages (<c>.html</c>, <c>.htm</c>, <c>.xhtml</c>): one file is one document. Its id is its path, its text is the page's main text, and its metadata are <c>title, language,
/// charset, published, modified</c> and <c>evidence</c>, if the page has them.
/// </summary>
/// <param name="credentials">Creates a reader of C2PA manifests in pages for each thread; null if they are only reported.</param>
/// <param name="clock">The clock whose day is the last that a page can be dated; null for the system's.</param>
internal sealed class HtmlFormat(Func<ICredentialReader>? credentials = null, TimeProvider? clock = null) : IDocumentFormat
{
    public string Name => "html";

    public IReadOnlyList<string> Endings { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> start) => HtmlSignature.Matches(start);

    /// <inheritdoc/>
    public IBlockReader Open(FormatInput input)
    {
        var limit = Math.Min(input.MaxRecordBytes, HtmlText.MaxBytes);
        return new WholeFileReader(input, this, limit, HtmlRejects.TooLong(input.File.Path, limit));
    }

    /// <inheritdoc/>
    public IRecordConverter CreateConverter() => new HtmlConverter(credentials?.Invoke(), clock);
}
