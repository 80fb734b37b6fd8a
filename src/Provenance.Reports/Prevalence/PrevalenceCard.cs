using System.Globalization;
using Provenance.Reports.Evaluations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: the detector, the options and the files behind the figures.</summary>
internal static class PrevalenceCard
{
    /// <summary>Maximum number of files that are not folded.</summary>
    private const int Shown = 15;

    internal static HtmlSection Create(PrevalenceReport report) => new("card", "The detector, and how it was asked", "Detector", html =>
    {
        var basis = report.Basis;
        html.Element("p", "The same documents, detector and options give the same figures, with any number of threads. What a detector says rests on the text that it was trained on: the further yours is from that, the less it is worth.").Line();
        html.Element("p", Says(basis)).Line();
        MeasureSettings.WritePairs(html, "Detector", [.. Detector(report)]);
        MeasureSettings.WritePairs(html, "Options",
        [
            new("false-positive rate of verdicts", Text(basis.Options.FalsePositiveRate)),
            new("divided by", basis.Options.By.Count == 0 ? "nothing" : string.Join(", ", basis.Options.By)),
            new("field of the label", basis.Options.Reading.LabelField ?? "the first of label, origin, metadata.label and metadata.origin"),
            new("field of the text", basis.Options.Reading.TextField),
            new("field of the id", basis.Options.Reading.IdField),
            new("longest record, bytes", Numbers.Count(basis.Options.Reading.MaxRecordBytes)),
        ]);
        html.Element("h3", $"Input: {Numbers.Format(basis.Files.Count, "file")}").Line();
        new HtmlTable<(string Path, long Bytes)>("Files",
            new HtmlColumn<(string Path, long Bytes)>("file", (cell, row) => cell.Element("code", row.Path == "-" ? "standard input" : row.Path), "code"),
            HtmlColumn<(string Path, long Bytes)>.Number("on disk", row => row.Path == "-" ? Numbers.None : Numbers.Bytes(row.Bytes)))
        { CaptionHidden = true }.WriteFolded(html, basis.Files, Shown);
    });

    private static string Says(PrevalenceBasis basis)
    {
        var facts = basis.Facts;
        var trained = facts.Sets.Count == 0 ? "it does not say what it was trained on" : $"it was trained on {Numbers.Format(facts.Sets.Count, "set")} of labelled text";
        return facts is { LeftOutAuroc: { } auroc, LeftOutTpr: { } found }
            ? $"Here: {trained}. On sets left out of training it puts a machine document above a human one {Numbers.Share(auroc)} of the time, and finds {Numbers.Share(found)} of machine text where 1% of human text is flagged, on average."
            : $"Here: {trained}.";
    }

    private static IEnumerable<KeyValuePair<string, string>> Detector(PrevalenceReport report)
    {
        var (basis, facts) = (report.Basis, report.Basis.Facts);
        yield return new("digest", basis.Digest);
        yield return new("size", Numbers.Bytes(basis.DetectorBytes));
        yield return new("gives verdicts in", facts.Languages.Count == 0 ? "no language" : string.Join(", ", facts.Languages));
        if (report.Summary.CalibratedLanguages is { Count: > 0 } calibrated)
        {
            yield return new("calibrated to a collection", string.Join("; ", calibrated.Select(static one => $"{one.Language}: {Numbers.Format(one.Human, "human document")}, rates from {Numbers.Tick(Math.Round(100 * one.SmallestRate, 2))}%")));
        }

        yield return new("sets trained on", facts.Sets.Count == 0 ? "it does not say" : string.Join(", ", facts.Sets));
        if (facts.Holdouts.Count > 0) yield return new("kept out of training", string.Join(", ", facts.Holdouts));
        if (report.Survey.HumanSources > 0) yield return new("data sets that shares are corrected with", $"{Numbers.Count(report.Survey.HumanSources)} human, {Numbers.Count(report.Survey.MachineSources)} machine");
        yield return new("features", basis.Features);
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
