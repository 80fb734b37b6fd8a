using Provenance.Detection.Explanations;
using Provenance.Detection.Prevalence;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: drift from the detector's calibration data, with advice.</summary>
internal static class PrevalenceDrift
{
    /// <summary>Maximum number of features that are not folded.</summary>
    private const int Shown = 8;

    private sealed record Promise(double Asked, Estimate Flagged);

    internal static HtmlSection? Create(PrevalenceReport report) => report.Survey.Drift is not { } drift ? null
        : new HtmlSection("drift", "Whether the detector knows such text", "Drift", html =>
    {
        html.Element("p", "Shares and false-positive rates hold for text like that which the detector was calibrated on. So features of style of this collection are held against what is expected of text of its lengths and its share of machine text, " +
            "and the scores of documents that are declared human, where there are any, against those of human text that was left out of training.").Line();
        html.Element("p", $"Here: {Conclusion(drift)}").Line();
        if (drift.Level != DriftLevel.None)
        {
            html.Element("p", "What to do: train on your own labelled data, which a few hundred documents of this kind make a start for: provenance train yours.jsonl --base DETECTOR -o adapted.zip, and scan again with --model. " +
                "Until then rank documents by score rather than flag them, and ask for a lower --fpr.").Line();
        }

        WriteHuman(html, drift.Human);
        WriteFeatures(html, drift.Features);
    });

    private static string Conclusion(DriftReport drift)
    {
        var far = drift.Features.Count(figure => figure.Level == DriftLevel.Large);
        var moved = drift.Features.Count(figure => figure.Level >= DriftLevel.Moderate);
        var counted = $"{Numbers.Count(far)} of {Numbers.Format(drift.Features.Count, "feature")} {(far == 1 ? "is" : "are")} far off, and {Numbers.Count(moved - far)} moderately";
        var says = drift.Level switch
        {
            DriftLevel.Large => $"drift is large: {counted}. Shares, probabilities and rates are not to be relied on.",
            DriftLevel.Moderate => $"drift is moderate: {counted}. Figures may be off.",
            _ when !PrevalenceWords.IsTold(drift) => $"fewer than {DriftReport.MinDocuments} documents are too few to tell.",
            _ => $"no drift that counts was found: {counted}.",
        };
        return drift.Human switch
        {
            null => $"{says} Fewer than {DriftReport.MinDocuments} documents are declared human, so false positives could not be counted.",
            { PromiseBroken: true } => $"{says} More than twice as much declared-human text is flagged as was promised.",
            _ => $"{says} Declared-human text is flagged about as rarely as was promised.",
        };
    }

    private static void WriteHuman(HtmlWriter html, HumanDrift? human)
    {
        if (human is null) return;

        html.Element("h3", "Declared-human text that is flagged").Line();
        Promise[] rows = [new(0.05, human.FlaggedAt5), new(0.01, human.FlaggedAt1)];
        var whole = Math.Max(0.11, rows.Max(row => row.Flagged.High));
        new HtmlTable<Promise>("Declared-human text that is flagged",
            HtmlColumn<Promise>.Name("promised, at most", row => Numbers.Tick(row.Asked * 100) + "%"),
            HtmlColumn<Promise>.Interval("flagged", row => row.Flagged, Numbers.Share),
            HtmlColumn<Promise>.Chart($"0 to {Numbers.Tick(Math.Round(whole * 100, 1))}%; dashes: promised, and twice that", (cell, row) => CellBar.Interval(row.Flagged, whole, "f-human", ("promised", row.Asked), ("twice that", 2 * row.Asked)).Write(cell)),
            HtmlColumn<Promise>.Number("kept", row => row.Flagged.Low > 2 * row.Asked ? "BROKEN" : "yes"))
        { CaptionHidden = true, RowClass = row => row.Flagged.Low > 2 * row.Asked ? "broken" : null }.Write(html, rows);
        html.Element("p", $"How these {Numbers.Format(human.Score.Documents, "document")} score is {Numbers.Figure(human.Score.Index)} off what is expected of human text; nine of ten human sources stay below {Numbers.Figure(human.Score.Usual)}. The distance is the one that is explained below.", ("class", "quiet")).Line();
    }

    private static void WriteFeatures(HtmlWriter html, IReadOnlyList<DriftFigure> features)
    {
        if (features.Count == 0) return;

        html.Element("h3", "What is furthest off").Line();
        html.Element("p", $"The distance is the population stability index: 0 where a feature is spread as expected, moderate from {Numbers.Tick(DriftReport.ModerateIndex)}, large from {Numbers.Tick(DriftReport.LargeIndex)} where it is also beyond what nine of ten sources of the training data stay below, " +
            $"the dashed line; neither where chance alone gives as much more than once in {Numbers.Count((long)Math.Round(1 / DriftReport.Significance))} times, or with fewer than {DriftReport.MinDocuments} documents.", ("class", "quiet")).Line();
        var whole = Math.Max(2 * DriftReport.LargeIndex, features.Take(Shown).Max(figure => figure.Index));
        new HtmlTable<DriftFigure>("Features and how far off they are",
            HtmlColumn<DriftFigure>.Explained("what is measured", row => FeatureWords.Get(row.Name).Name, row => row.Name),
            HtmlColumn<DriftFigure>.Chart("distance", (cell, row) => CellBar.Distance(row.Index, whole, ("nine of ten sources stay below", row.Usual)).Write(cell)),
            HtmlColumn<DriftFigure>.Number("distance", row => Numbers.Figure(row.Index)),
            HtmlColumn<DriftFigure>.Number("usual, at most", row => row.Usual > 0 ? Numbers.Figure(row.Usual) : Numbers.None),
            HtmlColumn<DriftFigure>.Number("drift", row => PrevalenceWords.Level(row.Level)),
            HtmlColumn<DriftFigure>.Number("documents", row => Numbers.Count(row.Documents)))
        { CaptionHidden = true, RowClass = row => row.Level == DriftLevel.None ? "quiet" : null }.WriteFolded(html, features, Shown);
    }
}
