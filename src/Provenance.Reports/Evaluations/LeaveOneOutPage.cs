using System.Globalization;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;
using Provenance.Training.Holdouts;

namespace Provenance.Reports.Evaluations;

/// <summary>An HTML page about metrics of detectors on text left out of their training.</summary>
public static class LeaveOneOutPage
{
    /// <summary>Writes the page, which loads and runs nothing.</summary>
    /// <param name="report">The result of a leave-one-out evaluation.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    public static void Write(LeaveOneOutReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (inputs, training, options) = (report.Inputs, report.Training, report.Options);
        HtmlSection?[] sections =
        [
            report.Results.Count == 0 ? null : new HtmlSection("left-out", $"Each {report.Field}, unseen", null, html =>
            {
                html.Element("p", "AUROC is the chance that a machine document scores above a human one: 0.5 is guessing, 1 is never wrong. Found at 5% or 1% is the share of machine text above the score that so much of the human text exceeds; " +
                    "by p-value is what a scan flags, at one threshold for all text. The worst come first; small print holds 95% confidence intervals.").Line();
                GroupSection.WriteTable(html, report.Field, $"Figures by {report.Field} left out of training", report.Results, int.MaxValue - 2);
            }),
            new HtmlSection("settings", "How it was measured", "How measured", html =>
            {
                html.Element("p", "The same documents and options give the same figures, with any number of threads.").Line();
                MeasureSettings.WritePairs(html, "Documents", [.. inputs.Select(input => KeyValuePair.Create("input", input))]);
                MeasureSettings.WritePairs(html, "Training",
                [
                    new("seed", training.Seed.ToString(CultureInfo.InvariantCulture)),
                    new("folds", training.Folds.ToString(CultureInfo.InvariantCulture)),
                    new("kept out of every training", training.Holdouts.Count == 0 ? "nothing" : string.Join(", ", training.Holdouts)),
                ]);
                MeasureSettings.WritePairs(html, "Options", MeasureSettings.Options(options));
            }),
        ];
        new ReportPage($"{report.Field} left out · evaluation", "An evaluation of data and recipe", $"What a detector does on a {report.Field} that it never saw")
            .Write(output, html => WriteLede(html, report), [.. sections.OfType<HtmlSection>()],
                $"Made by provenance {Terms.Version}. The same documents and options give the same page; --json writes all of its numbers.");
    }

    private static void WriteLede(HtmlWriter html, LeaveOneOutReport report)
    {
        var left = $"{Numbers.Format(report.Results.Count, "detector")} {(report.Results.Count == 1 ? "was" : "were")} trained, each without one {report.Field}, and measured on it.";
        html.Element("p", report.Mean is { } mean
            ? $"{left} On average over {Numbers.Count(mean.Sets)}, {Numbers.Share(mean.TprAt1)} of the machine text is found at 1% false positives, and the AUROC is {Numbers.Figure(mean.Auroc)}."
            : $"{left} None has enough documents of both sides to say how well they are told apart.", ("class", "lede")).Line();
        var caution = report.Field == "set" ? "" : $" Where a {report.Field} has no human text of its own it is measured against that of its sets, which was trained on: there, false positives look rarer than they are.";
        html.Element("p", $"No one detector has these figures: they are what to expect of one trained in the same way on text of a {report.Field} that is new to it.{caution}", ("class", "quiet")).Line();
        List<FigureTile> tiles = [new("Documents read", Numbers.Count(report.Documents), report.Rejects > 0 ? $"{Numbers.Count(report.Rejects)} records could not be used" : null), new("Left out in turn", Numbers.Count(report.Results.Count), report.TooSmall > 0 ? $"{Numbers.Count(report.TooSmall)} have too few documents to measure on" : null)];
        if (report.Results.Count > 0 && report.Results[0] is { Auroc: { } worst } hardest)
        {
            tiles.Add(new("Hardest", Numbers.Figure(worst.Value), $"AUROC, {BidiText.Name(hardest.Name)}"));
        }

        FigureTile.WriteAll(html, tiles);
    }
}
