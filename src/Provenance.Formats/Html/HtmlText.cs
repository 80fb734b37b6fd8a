using Provenance.Documents.Charsets;
using Provenance.Documents.Dates;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Html;

/// <summary>Reads main text, declared facts and evidence of origin from HTML pages; one per thread.</summary>
/// <param name="credentials">Reads C2PA manifests in pages; null if they are only reported.</param>
/// <param name="clock">The clock whose day is the last that a page can be dated; null for the system's.</param>
internal sealed class HtmlText(ICredentialReader? credentials = null, TimeProvider? clock = null)
{
    /// <summary>Maximum size of a page in bytes: no page of Common Crawl has more than 5 MiB, and pages for readers have some hundred KiB.</summary>
    internal const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Maximum number of findings kept; honest pages have one or two.</summary>
    private const int MaxEvidence = 32;

    private readonly DateOnly _today = DateReader.Today(clock ?? TimeProvider.System);
    private readonly PageReader _reader = new();
    private readonly MainText _mainText = new();

    /// <summary>The reason why the last page had no text.</summary>
    internal HtmlProblem Problem { get; private set; }

    /// <summary>Number of steps up open elements for the last page: the work that is bounded not by the page's length alone but by <see cref="PageTree.MaxDepth"/> times it.</summary>
    internal long Steps => _reader.Tree.Steps;

    /// <summary>The word of the last page's repair; empty for none.</summary>
    internal string Repair { get; private set; } = "";

    /// <summary>Reads a page; returns false if it has no visible text or is too large, see <see cref="Problem"/>. Never throws, whatever the bytes.</summary>
    /// <param name="body">The page as served, without any content encoding.</param>
    /// <param name="charset">The character set that a header names; null for none.</param>
    /// <param name="page">The content; if there is no text, its evidence alone.</param>
    /// <param name="named">The character set that the user names; null for none.</param>
    internal bool TryRead(ReadOnlySpan<byte> body, string? charset, out HtmlPage page, Charset? named = null)
    {
        if (body.Length > MaxBytes)
        {
            page = new HtmlPage("", "");
            Problem = HtmlProblem.TooLarge;
            return false;
        }

        _reader.Read(PageDecoder.Decode(body, charset, out var decodedBy, out var repair, named));
        Repair = repair;
        var facts = _reader.Facts;
        var json = JsonLd.Read(facts.JsonLd);
        var (published, modified) = PublicationDate.Find(facts, json, _today);
        page = new HtmlPage(facts.Title, _mainText.Choose(_reader.Tree))
        {
            Language = facts.Language,
            Charset = decodedBy,
            Published = published,
            Modified = modified,
            Evidence = Marks(facts, json, body),
        };
        Problem = page.Text.Length == 0 ? HtmlProblem.NoText : HtmlProblem.None;
        return Problem == HtmlProblem.None;
    }

    private List<OriginEvidence> Marks(PageFacts facts, JsonLdFacts json, ReadOnlySpan<byte> body)
    {
        var found = new List<OriginEvidence>();
        PageManifests.Read(facts, body, credentials, found);
        DigitalSourceMarks.Read(facts, json, found);
        AiDisclosure.Read(facts, json, found);
        PageGenerator.Read(facts, found);
        return found.Count > MaxEvidence ? found[..MaxEvidence] : found;
    }
}
