using System.Globalization;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: comparison of stages, in training order.</summary>
internal static class StageSection
{
    internal static HtmlSection? Create(SelectionReport report) => report.Stages.Count == 0 ? null : new HtmlSection("stages", "Stages against each other", "Stages", html =>
    {
        html.Element("p", report.Stages.Count == 1 ? "There is one stage." : "Stage 1 comes first in training.");
        var steps = report.Stages.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture)).ToList();
        LinePanel.WriteAll(html,
            Panel($"Human share, in {SelectionWords.Unit(report)}", stage => stage.HumanShare, Numbers.Share, fromZero: true),
            Panel("Generators", stage => stage.Generators, value => Numbers.Count((long)value), fromZero: true),
            Panel("Mean human-resemblance", stage => stage.MeanResemblance, Numbers.Figure, fromZero: false),
            Panel("Mean quality", stage => stage.MeanQuality, Numbers.Figure, fromZero: false),
            Panel("Words", stage => stage.Written.Words, value => Numbers.Short((long)value), fromZero: true),
            Panel("Tail coverage of the reference", stage => TailCoverage(report, stage), Numbers.Share, fromZero: true));
        new HtmlTable<SelectionStage>("Stages in training order",
            HtmlColumn<SelectionStage>.Name("file", stage => stage.File),
            HtmlColumn<SelectionStage>.Number("lines", stage => Numbers.Count(stage.Written.Documents)),
            HtmlColumn<SelectionStage>.Number("words", stage => Numbers.Count(stage.Written.Words)),
            HtmlColumn<SelectionStage>.Number("text", stage => Numbers.Bytes(stage.Written.Bytes)),
            HtmlColumn<SelectionStage>.Number("human share", stage => Numbers.Share(stage.HumanShare)),
            HtmlColumn<SelectionStage>.Number("generators", stage => Numbers.Count(stage.Generators)),
            HtmlColumn<SelectionStage>.Number("mean resemblance", stage => Numbers.Figure(stage.MeanResemblance)),
            HtmlColumn<SelectionStage>.Number("mean quality", stage => Numbers.Figure(stage.MeanQuality)),
            HtmlColumn<SelectionStage>.Number("on disk", stage => Numbers.Bytes(stage.FileBytes)))
        {
            CaptionHidden = true,
        }.Write(html, report.Stages);

        LinePanel Panel(string title, Func<SelectionStage, double> value, Func<double, string> format, bool fromZero) =>
            new(title, steps, [.. report.Stages.Select(value)], format, fromZero);
    });

    /// <summary>Returns a stage's tail coverage; diversity figures are named by the stage's file, without endings.</summary>
    private static double TailCoverage(SelectionReport report, SelectionStage stage) =>
        report.Diversity.FirstOrDefault(part => part.Name == stage.File.Split('.')[0])?.AgainstReference?.TailCoverage ?? double.NaN;
}
