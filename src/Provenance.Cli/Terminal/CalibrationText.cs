using System.Globalization;

namespace Provenance.Cli.Terminal;

/// <summary>The result of a calibration to a collection, in words.</summary>
internal static class CalibrationText
{
    /// <param name="summary">The result.</param>
    /// <param name="groupField">The field whose documents resemble each other; null for none.</param>
    internal static IEnumerable<string> Lines(CalibrationSummary summary, string? groupField)
    {
        foreach (var language in summary.Languages)
        {
            yield return Shown(language, groupField);
            foreach (var recall in summary.Recall.Where(one => one.Language == language.Language)) yield return Found(recall, language);
        }

        foreach (var (language, reason) in summary.Refusals) yield return $"{language}: not calibrated: {reason}";

        var left = new List<KeyValuePair<string, long>>();
        foreach (var (what, count) in new (string, long)[] { ("too short", summary.TooShort), ("near-identical to an earlier one", summary.Copies), ("mixed", summary.Mixed), ("filtered out", summary.Filtered) })
        {
            if (count > 0) left.Add(new(what, count));
        }

        if (left.Count > 0) yield return $"left out: {SummaryText.List(left)}";
        if (summary.Rejects.Count > 0) yield return $"not used: {SummaryText.List(summary.Rejects)}";
        foreach (var line in InputText.Lines(summary.InputFindings)) yield return line;
    }

    /// <summary>Returns the line for the detector's file.</summary>
    internal static string Written(CalibrationSummary summary, string path) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}: {summary.Detector.Digest}, calibrated from {summary.Base}, {summary.Detector.Size / 1048576.0:0.00} MiB, in {summary.Elapsed.TotalSeconds:0.0} s");

    private static string Shown(CalibratedLanguage language, string? groupField)
    {
        var fewer = language.Independent < language.Human - 0.5
            ? string.Create(CultureInfo.InvariantCulture, $", which count as {Math.Floor(language.Independent):N0} because those of the same {groupField} resemble each other,") : "";
        return $"{language.Language}: {SummaryText.Count(language.Human, "human document", "human documents")}{fewer} {(language.Human == 1 ? "shows" : "show")} rates down to {Percent(language.SmallestRate)}"
            + $"{(language.SmallestRate > ScanOptions.DefaultFalsePositiveRate ? "; 1% needs 500" : "")}{(language.IsAdded ? "; verdicts are given in this language now" : "")}";
    }

    private static string Found(CalibrationRecall recall, CalibratedLanguage language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{recall.Language}: at {Percent(recall.Rate)}, {Percent(recall.Found.Value)} of {SummaryText.Count(recall.Machine, "machine document is", "machine documents are")} found ({Percent(recall.Found.Low)} to {Percent(recall.Found.High)}){(language.IsAdded ? "" : $"; {Percent(recall.Before)} by general p-values")}");

    private static string Percent(double share) => (100 * share).ToString(share < 0.1 ? "0.##" : "0.#", CultureInfo.InvariantCulture) + "%";
}
