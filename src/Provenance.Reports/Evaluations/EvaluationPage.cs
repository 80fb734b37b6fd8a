using Provenance.Detection.Evaluation;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>An HTML page about an evaluation: recall of machine text by false-positive rate, weaknesses, and the data behind the figures.</summary>
public static class EvaluationPage
{
    /// <summary>Writes the page, which loads and runs nothing.</summary>
    /// <param name="report">The result of an evaluation.</param>
    /// <param name="detector">The detector measured.</param>
    /// <param name="other">The detector compared with; null for none.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    public static void Write(EvaluationReport report, Detector detector, Detector? other, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(detector);
        Write(report, EvaluationBasis.Create(report, detector, other), output);
    }

    /// <param name="report">The report.</param>
    /// <param name="basis">The inputs, options and detector behind the figures.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(EvaluationReport report, EvaluationBasis basis, Stream output)
    {
        HtmlSection?[] sections =
        [
            VerdictSection.Create(report),
            FalsePositiveSection.Create(report),
            RocSection.Create(report),
            DistributionSection.Create(report),
            CalibrationSection.Create(report),
            GroupSection.Create(report),
            ComparisonSection.Create(report),
            BasisSection.Create(report, basis),
            MeasureSettings.Create(report, basis),
        ];
        new ReportPage($"{report.Detector} · evaluation", "An evaluation of a detector", "How well it tells human from machine text")
            .Write(output, html => WriteLede(html, report, basis), [.. sections.OfType<HtmlSection>()],
                $"Made by provenance {Terms.Version}. The same documents, detector and options give the same page; --json writes all of its numbers.");
    }

    private static void WriteLede(HtmlWriter html, EvaluationReport report, EvaluationBasis basis)
    {
        html.Element("p", EvaluationWords.Headline(report, basis.Options), ("class", "lede")).Line();
        html.Element("p", "A false positive is human text that is taken for machine text. Every figure is of the documents that were measured on, and brackets or small print hold its 95% confidence interval; " +
            "text of other writers, models and kinds has other figures.", ("class", "quiet")).Line();
        EvaluationWarnings.Write(html, EvaluationWarnings.List(report, basis));
        FigureTile.WriteAll(html, [.. Tiles(report)]);
    }

    private static IEnumerable<FigureTile> Tiles(EvaluationReport report)
    {
        var all = report.Overall;
        yield return new FigureTile("Documents", Numbers.Count((long)all.Human + all.Machine + (report.Mixed?.Documents ?? 0)),
            $"{Numbers.Count(all.Human)} human, {Numbers.Count(all.Machine)} machine" + (report.Mixed is { } mixed ? $", {Numbers.Count(mixed.Documents)} mixed" : ""));
        if (all.MachineVerdicts is { } machine)
        {
            yield return new FigureTile("Machine text named", Numbers.Share(machine.Machine), $"of {Numbers.Format(machine.Documents, "machine document")}, at {Numbers.Tick(report.Verdicts.Fpr * 100)}% false positives");
        }

        if (all.HumanVerdicts is { } human)
        {
            yield return new FigureTile("Human text named machine", Numbers.Share(human.Machine), report.Verdicts.WorstFlagged is { } worst ? $"{Numbers.Share(worst.Share.Value)} in the worst set, {BidiText.Name(worst.Set)}" : $"of {Numbers.Format(human.Documents, "human document")}");
            yield return new FigureTile("Human text without a verdict", Numbers.Share(human.Uncertain + human.Refused), $"{Numbers.Share(human.Uncertain)} uncertain, {Numbers.Share(human.Refused)} refused");
        }

        if (all.Auroc is { } auroc)
        {
            yield return new FigureTile("AUROC", Numbers.Figure(auroc.Value), $"{EvaluationWords.Range(auroc, Numbers.Figure)}; 0.5 is guessing");
            yield return new FigureTile("Found at 1%", Numbers.Share(all.TprAt1!.Value.Value), $"{EvaluationWords.Range(all.TprAt1.Value, Numbers.Share)} of machine text, at 1% false positives");
        }

        if (report.Promise.Count > 0)
        {
            var broken = report.Promise.Count(check => !check.Kept);
            yield return new FigureTile("Promise", broken == 0 ? "kept" : "broken", broken == 0 ? $"in all of {Numbers.Format(report.Promise.Count, "check")}" : $"in {Numbers.Count(broken)} of {Numbers.Format(report.Promise.Count, "check")}");
        }

        if (report.Calibration is { } calibration)
        {
            yield return new FigureTile("Probabilities off by", $"{Numbers.Figure(calibration.ExpectedError * 100)} points", "on average; of 100");
        }
    }
}
