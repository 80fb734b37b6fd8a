using Provenance.Collapse;

namespace Provenance.Reports;

/// <summary>What the literature expects, and what came out.</summary>
internal static class FindingSection
{
    internal static HtmlSection? Of(CollapseReport report) => report.Findings.Count == 0 ? null : new HtmlSection("findings", "What was expected, and what came out", "Expected", html =>
        new HtmlTable<CollapseFinding>("What was expected, and what came out",
            TableColumn<CollapseFinding>.Name("expected", finding => finding.Claim),
            TableColumn<CollapseFinding>.Name("by", finding => finding.Source),
            TableColumn<CollapseFinding>.Name("found, after the last generation", finding => finding.Found),
            TableColumn<CollapseFinding>.Name("as expected", finding => finding.Holds ? "yes" : "no"))
        { CaptionHidden = true }
            .Write(html, report.Findings));
}
