using Provenance.Detection.Prevalence;
using Provenance.Lineage.Exports;
using Provenance.Reports.Charts;
using Provenance.Reports.Evaluations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>An HTML page about a scanned collection: the share and the place of machine text, the reliability of that figure, and the reasons that documents are flagged.</summary>
public static class PrevalencePage
{
    /// <summary>Number of documents of each kind that the page explains; see <see cref="ScanOptions.Examples"/>.</summary>
    public const int Examples = 5;

    /// <summary>Writes the page, which loads and runs nothing, and holds the texts of its examples.</summary>
    /// <param name="summary">The result of a scan with <see cref="ScanOptions.EstimatePrevalence"/>; the page explains the examples that the scan kept.</param>
    /// <param name="detector">The detector that scanned.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    /// <exception cref="ArgumentException">The scan has no prevalence estimate, or was made with another detector.</exception>
    public static void Write(ScanSummary summary, Detector detector, Stream output)
    {
        var report = PrevalenceReport.Create(summary, detector);
        Write(
            report with
            {
                MachineLike = ExplainedExample.All(report.Survey.MachineLike, detector, summary.Options.FalsePositiveRate),
                HumanLike = ExplainedExample.All(report.Survey.HumanLike, detector, summary.Options.FalsePositiveRate),
            },
            output);
    }

    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(PrevalenceReport report, Stream output)
    {
        HtmlSection?[] sections =
        [
            PrevalenceShares.Create(report),
            PrevalenceScores.Create(report),
            PrevalenceVerdicts.Create(report),
            PrevalenceDrift.Create(report),
            PrevalenceExamples.Create(report),
            PrevalenceEvidence.Create(report),
            PrevalenceFindings.Create(report),
            PrevalenceReading.Create(report),
            PrevalenceCard.Create(report),
        ];
        new ReportPage("Scan · provenance", "A scan of a collection", "How much of it machines wrote")
            .Write(output, html => WriteLede(html, report), [.. sections.OfType<HtmlSection>()],
                $"Flag, don't accuse: all of this speaks of shares of documents, not of persons. Made by provenance {Terms.Version}. The same documents, detector and options give the same page; --summary writes its numbers.");
    }

    private static void WriteLede(HtmlWriter html, PrevalenceReport report)
    {
        html.Element("p", PrevalenceWords.Headline(report), ("class", "lede")).Line();
        if (PrevalenceWords.NotJudged(report) is { Length: > 0 } others) html.Element("p", others).Line();

        if (report.Survey.All.Machine is { Documents: >= ShareEstimate.MinDocuments } machine)
        {
            html.Open("figure").Element("figcaption", "Share of machine text among the documents that can be judged: the dot is the estimate, the band holds 95% of what fits.").Line();
            new IntervalScale("Share of machine text", machine.Share).Write(html);
            html.Close().Line();
            html.Element("p", Means(report.Survey), ("class", "quiet")).Line();
        }

        EvaluationWarnings.Write(html, PrevalenceWarnings.List(report));
        FigureTile.WriteAll(html, [.. Tiles(report)]);
    }

    private static string Means(CollectionPrevalence survey) =>
        "The share is not a count of verdicts: it is worked out from the scores of all of these documents, corrected for how often the detector errs on human and on machine text. " +
        $"How that differs from source to source is known from {Numbers.Format(survey.HumanSources, "data set")} of human and {Numbers.Count(survey.MachineSources)} of machine text, which is what makes the band wide: " +
        "beyond some fifty documents, more of the same kind hardly narrow it. What the detector cannot see is not in it, such as text of models that only continue what a person began.";

    private static IEnumerable<FigureTile> Tiles(PrevalenceReport report)
    {
        var (summary, figures) = (report.Summary, report.Figures);
        var named = report.Survey.All.Verdicts.GetValueOrDefault(Verdict.Machine);
        yield return new FigureTile("Documents", Numbers.Count(summary.Documents), $"{Numbers.Format(summary.Words, "word")}, {Numbers.Bytes(summary.TextBytes)} of text");
        yield return new FigureTile("Can be judged", Numbers.Count(figures.Judged), summary.Documents == 0 ? null : $"{Numbers.Share(figures.Judged / (double)summary.Documents)} of all");
        yield return new FigureTile("Named machine text", Numbers.Count(named), $"one by one, where at most {PrevalenceWords.Rate(report)} of human text may be");
        if (report.Survey.Drift is { } drift)
        {
            yield return new FigureTile("Drift", !PrevalenceWords.IsTold(drift) ? "not known" : drift.Level == DriftLevel.None ? "none found" : PrevalenceWords.Level(drift.Level), PrevalenceWords.IsTold(drift) ? "from what the detector was calibrated on" : "too few documents");
        }

        if (summary.Rejects > 0)
        {
            yield return new FigureTile("Could not be read", Numbers.Count(summary.Rejects), summary.Rejects == 1 ? "record" : "records");
        }
    }
}
