using System.Globalization;
using System.Text.Json;

namespace Provenance.Cli;

/// <summary>What a training run came to, in words.</summary>
internal static class TrainingText
{
    /// <summary>So many figures are shown; <c>model info</c> shows all.</summary>
    private const int MostFigures = 12;

    internal static IEnumerable<string> Lines(TrainingSummary summary, string path)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"learnt from {summary.Human:N0} human and {summary.Machine:N0} machine documents{Sets(summary.Detector)} of {summary.Read:N0} read; {summary.HeldOut:N0} held out, {summary.LeftOut:N0} left out (too short or mixed)");
        if (summary.Rejects.Count > 0)
        {
            yield return $"not used: {SummaryText.List(summary.Rejects)}";
        }

        var figures = 0;
        foreach (var (name, value) in JsonRows.Of(summary.Detector.Metrics))
        {
            if (figures++ == MostFigures)
            {
                yield return "... provenance model info shows the rest";
                break;
            }

            yield return (figures == 1 ? "on left-out sets: " : "                  ") + $"{name} {value}";
        }

        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}: {summary.Detector.Digest}, {summary.Detector.Size / 1048576.0:0.00} MiB, in {(int)summary.Elapsed.TotalMinutes}:{summary.Elapsed.Seconds:00}");
    }

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
