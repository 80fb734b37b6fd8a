using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: evidence of documents' origins beside their words.</summary>
internal static class PrevalenceEvidence
{
    internal static HtmlSection? Create(PrevalenceReport report) => report.Summary.Evidence.Count == 0 ? null
        : new HtmlSection("evidence", "Evidence beside the words", "Evidence", html =>
    {
        html.Element("p", "What documents and their pages say of their making, and what gives it away. It was found before anything was cleaned, stands in each assessment with the origin that " +
            "it speaks for, and enters neither probabilities nor shares: a date can be wrong, a phrase quoted, a declaration copied.").Line();
        html.Element("p", Says(report.Summary.Evidence)).Line();
        new HtmlTable<EvidenceFigure>("What speaks for whom",
            HtmlColumn<EvidenceFigure>.Explained("kind", row => Name(row.Kind), row => Meaning(row.Kind)),
            HtmlColumn<EvidenceFigure>.Number("found", row => Numbers.Count(row.Count)),
            HtmlColumn<EvidenceFigure>.Number("for human", row => Numbers.Count(row.Human)),
            HtmlColumn<EvidenceFigure>.Number("for machine", row => Numbers.Count(row.Machine)),
            HtmlColumn<EvidenceFigure>.Number("for both", row => Numbers.Count(row.Mixed)))
        { CaptionHidden = true }.Write(html, report.Summary.Evidence);
    });

    private static string Says(IReadOnlyList<EvidenceFigure> figures)
    {
        var (human, machine) = (figures.Sum(row => row.Human), figures.Sum(row => row.Machine + row.Mixed));
        return human + machine == 0 ? "Here: nothing speaks for either side."
            : $"Here: {Numbers.Count(human)} speak for a human author, {Numbers.Count(machine)} for a machine or both.";
    }

    private static string Name(string kind) => kind.Replace('-', ' ');

    private static string Meaning(string kind) => kind switch
    {
        EvidenceKinds.ContentCredential => "A signed C2PA manifest in the text or its page; whether its signature was verified stands in the assessment.",
        EvidenceKinds.DigitalSourceType => "The page declares its text by a term of the IPTC.",
        EvidenceKinds.AiDisclosure => "The page, or the server, declares how far AI was involved.",
        EvidenceKinds.PageGenerator => "The page names a writing product of AI as its maker.",
        EvidenceKinds.AssistantPhrase => "“As an AI language model”: assistants say so, and people quote it.",
        EvidenceKinds.Date => "Speaks for a human author where it lies before the first models.",
        EvidenceKinds.HiddenCharacters => "Put in against detectors, or to carry a message; they speak for nobody.",
        EvidenceKinds.Watermark => "Words that a key prefers, more often than chance allows.",
        _ => "",
    };
}
