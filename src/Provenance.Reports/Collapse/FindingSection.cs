using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: the expectations of the literature, and their outcome.</summary>
internal static class FindingSection
{
    internal static HtmlSection? Create(CollapseReport report) => report.Findings.Count == 0 ? null : new HtmlSection("findings", "What was expected, and what came out", "Expected", html =>
        new HtmlTable<CollapseFinding>("What was expected, and what came out",
            HtmlColumn<CollapseFinding>.Name("expected", finding => finding.Claim),
            HtmlColumn<CollapseFinding>.Name("by", finding => finding.Source),
            HtmlColumn<CollapseFinding>.Name("found, after the last generation", finding => finding.Found),
            HtmlColumn<CollapseFinding>.Name("as expected", finding => finding.Holds ? "yes" : "no"))
        { CaptionHidden = true }
            .Write(html, report.Findings));
}
