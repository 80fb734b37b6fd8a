using System.Globalization;
using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>The result of a training run, in words.</summary>
internal static class TrainingText
{
    /// <summary>The detectors that adapting compares, as the metrics name them.</summary>
    private static readonly string[] Compared = ["base", "new", "adapted"];

    private const string Mean = "mean of the sets";

    /// <param name="summary">The result of the training.</param>
    /// <param name="path">The detector's file.</param>
    /// <param name="base">The detector that training continued from; null for training from scratch.</param>
    internal static IEnumerable<string> Lines(TrainingSummary summary, string path, Detector? @base)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"learnt from {summary.Human:N0} human and {summary.Machine:N0} machine documents{Sets(summary.Detector)} of {summary.Read:N0} read; {summary.HeldOut:N0} held out, {summary.LeftOut:N0} left out (too short or mixed)");
        if (summary.Rejects.Count > 0) yield return $"not used: {SummaryText.List(summary.Rejects)}";

        foreach (var line in InputText.Lines(summary.InputFindings))
        {
            yield return line;
        }

        foreach (var line in Figures(summary.Detector, @base))
        {
            yield return line;
        }

        if (Adaptation(summary.Detector) is { } adaptation) yield return adaptation;

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {summary.Detector.Digest}, {summary.Detector.Size / 1048576.0:0.00} MiB, in {(int)summary.Elapsed.TotalMinutes}:{summary.Elapsed.Seconds:00}");
    }

    /// <summary>Returns a table of metrics on data sets that the models had not seen, or that only a base had seen, if the training's metrics include it.</summary>
    private static IEnumerable<string> Figures(Detector detector, Detector? @base)
    {
        using var metrics = JsonDocument.Parse(detector.Metrics);
        if (metrics.RootElement.ValueKind != JsonValueKind.Object || !metrics.RootElement.TryGetProperty("out_of_fold", out var sets))
        {
            yield break;
        }

        var rows = sets.EnumerateObject().ToList();
        if (rows.Count == 0) yield break;

        var width = Math.Max(Mean.Length, rows.Max(row => row.Name.Length));
        yield return $"each set by {Models(rows.ConvertAll(row => row.Name), @base)}, in stretches of its documents:";
        yield return $"  {"set".PadRight(width)}    human  machine  AUROC  TPR@1%FPR";
        foreach (var row in rows)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {row.Name.PadRight(width)}  {Number(row.Value, "human"),7:N0}  {Number(row.Value, "machine"),7:N0}{Rates(row.Value)}");
        }

        if (metrics.RootElement.TryGetProperty("mean", out var mean)) yield return $"  {Mean.PadRight(width)}  {"",7}  {"",7}{Rates(mean)}";
    }

    /// <summary>Returns a sentence on the models that scored each data set: beside the base, which may have seen it, stand models that did not see the document.</summary>
    private static string Models(List<string> sets, Detector? @base)
    {
        if (@base is null) return "models that did not see it";

        using var training = JsonDocument.Parse(@base.Training);
        if (training.RootElement.ValueKind != JsonValueKind.Object || !training.RootElement.TryGetProperty("sets", out var named) || named.ValueKind != JsonValueKind.Object)
        {
            return "models that did not see the document, beside a base that may have seen any of them (then their figures flatter)";
        }

        var seen = sets.FindAll(set => named.TryGetProperty(set, out _));
        return seen.Count > 0
            ? $"models that did not see the document, beside a base that was trained on {string.Join(", ", seen)} (figures of these flatter)"
            : "models that did not see the document, beside a base whose training names none of them";
    }

    /// <summary>Returns a comparison of the base, the new models and the adapted detector; null for a detector that is not adapted.</summary>
    private static string? Adaptation(Detector detector)
    {
        using var metrics = JsonDocument.Parse(detector.Metrics);
        if (metrics.RootElement.ValueKind != JsonValueKind.Object || !metrics.RootElement.TryGetProperty("adaptation", out var found)) return null;

        var rates = Compared.Select(name =>
            string.Create(CultureInfo.InvariantCulture, $"{name} {Number(found.GetProperty(name), "auroc"):0.000} / {Number(found.GetProperty(name), "tpr_at_1_fpr"):0.000}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"all together, AUROC / TPR@1%FPR: {string.Join(", ", rates)}; estimated loss of AUROC on other text {Math.Max(0, Number(found, "estimated_loss_elsewhere")):0.000}");
    }

    private static string Rates(JsonElement row) =>
        string.Create(CultureInfo.InvariantCulture, $"  {Number(row, "auroc"),5:0.000}  {Number(row, "tpr_at_1_fpr"),9:0.000}");

    private static double Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDouble() : double.NaN;

    /// <summary>Returns the number of data sets, where the training manifest states it.</summary>
    private static string Sets(Detector detector)
    {
        using var training = JsonDocument.Parse(detector.Training);
        if (training.RootElement.ValueKind != JsonValueKind.Object || !training.RootElement.TryGetProperty("sets", out var sets)) return "";

        var count = sets.ValueKind switch
        {
            JsonValueKind.Array => sets.GetArrayLength(),
            JsonValueKind.Object => sets.EnumerateObject().Count(),
            JsonValueKind.Number => sets.GetInt32(),
            _ => 0,
        };
        return count == 0 ? "" : $" in {SummaryText.Count(count, "set", "sets")}";
    }
}
