using System.Globalization;
using System.Text.Json;

namespace Provenance.Cli;

/// <summary>What a training run came to, in words.</summary>
internal static class TrainingText
{
    private const string Mean = "mean of the sets";

    internal static IEnumerable<string> Lines(TrainingSummary summary, string path)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"learnt from {summary.Human:N0} human and {summary.Machine:N0} machine documents{Sets(summary.Detector)} of {summary.Read:N0} read; {summary.HeldOut:N0} held out, {summary.LeftOut:N0} left out (too short or mixed)");
        if (summary.Rejects.Count > 0)
        {
            yield return $"not used: {SummaryText.List(summary.Rejects)}";
        }

        foreach (var line in Figures(summary.Detector))
        {
            yield return line;
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {summary.Detector.Digest}, {summary.Detector.Size / 1048576.0:0.00} MiB, in {(int)summary.Elapsed.TotalMinutes}:{summary.Elapsed.Seconds:00}");
    }

    /// <summary>A table of what models that had not seen a set measured on it, if the training's metrics hold it.</summary>
    private static IEnumerable<string> Figures(Detector detector)
    {
        using var metrics = JsonDocument.Parse(detector.Metrics);
        if (metrics.RootElement.ValueKind != JsonValueKind.Object || !metrics.RootElement.TryGetProperty("out_of_fold", out var sets))
        {
            yield break;
        }

        var rows = sets.EnumerateObject().ToList();
        if (rows.Count == 0)
        {
            yield break;
        }

        var width = Math.Max(Mean.Length, rows.Max(row => row.Name.Length));
        yield return "each set by models that did not see it, in stretches of its documents:";
        yield return $"  {"set".PadRight(width)}    human  machine  AUROC  TPR@1%FPR";
        foreach (var row in rows)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {row.Name.PadRight(width)}  {Number(row.Value, "human"),7:N0}  {Number(row.Value, "machine"),7:N0}{Rates(row.Value)}");
        }

        if (metrics.RootElement.TryGetProperty("mean", out var mean))
        {
            yield return $"  {Mean.PadRight(width)}  {"",7}  {"",7}{Rates(mean)}";
        }
    }

    private static string Rates(JsonElement row) =>
        string.Create(CultureInfo.InvariantCulture, $"  {Number(row, "auroc"),5:0.000}  {Number(row, "tpr_at_1_fpr"),9:0.000}");

    private static double Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDouble() : double.NaN;

    /// <summary>In how many sets, where the training manifest says so.</summary>
    private static string Sets(Detector detector)
    {
        using var training = JsonDocument.Parse(detector.Training);
        if (training.RootElement.ValueKind != JsonValueKind.Object || !training.RootElement.TryGetProperty("sets", out var sets))
        {
            return "";
        }

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
