namespace Provenance.Reports;

/// <summary>What each arm is.</summary>
internal static class ArmSection
{
    internal static HtmlSection Of(CollapseReport report) => new("arms", "What each arm is trained on", "Arms", html =>
        new HtmlTable<Collapse.CollapseArm>("Arms",
            TableColumn<Collapse.CollapseArm>.Name("arm", arm => arm.Name),
            new TableColumn<Collapse.CollapseArm>("what is trained on, in each generation", (cell, arm) => cell.Text(arm.About), "words"))
        { CaptionHidden = true }
            .Write(html, report.Options.Arms));
}
