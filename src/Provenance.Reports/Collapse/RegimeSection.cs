using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: a description of each regime.</summary>
internal static class RegimeSection
{
    internal static HtmlSection Create(CollapseReport report) => new("arms", "What each arm is trained on", "Arms", html =>
        new HtmlTable<CollapseRegime>("Arms",
            HtmlColumn<CollapseRegime>.Name("arm", arm => arm.Name),
            new HtmlColumn<CollapseRegime>("what is trained on, in each generation", (cell, arm) => cell.Text(arm.About), "words"))
        { CaptionHidden = true }
            .Write(html, report.Options.Arms));
}
