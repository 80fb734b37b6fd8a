using System.Globalization;

namespace Provenance.Cli.Terminal;

/// <summary>The result of making a training set, in words.</summary>
internal static class CurationText
{
    internal static IEnumerable<string> Lines(CurationSummary summary)
    {
        var repeats = summary.Written > summary.Selected ? string.Create(CultureInfo.InvariantCulture, $", {SummaryText.Count(summary.Written, "line", "lines")} with repeats") : "";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"read {SummaryText.Count(summary.Read, "document", "documents")}, selected {summary.Selected:N0}{repeats}, in {summary.Elapsed.TotalSeconds:0.00} s");
        if (summary.Assessed > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{SummaryText.Count(summary.Assessed, "document", "documents")} assessed before, {summary.Scored:N0} scored now");
        }

        if (!double.IsNaN(summary.HumanShare))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"human share {summary.HumanShare:0.0%}");
        }

        foreach (var line in InputText.Lines(summary.InputFindings))
        {
            yield return line;
        }

        foreach (var line in Table("left out", [.. summary.Rejects.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)]))
        {
            yield return line;
        }

        foreach (var line in Table("stages", [.. summary.Report.Stages.Select(stage => KeyValuePair.Create(stage.File, stage.Written.Documents))]))
        {
            yield return line;
        }
    }

    /// <summary>Returns a title, followed by names with their counts.</summary>
    private static IEnumerable<string> Table(string title, IReadOnlyList<KeyValuePair<string, long>> rows)
    {
        if (rows.Count == 0) yield break;

        yield return $"{title}:";
        var width = rows.Max(row => Number(row.Value).Length);
        foreach (var (name, count) in rows)
        {
            yield return $"  {Number(count).PadLeft(width)}  {name}";
        }
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
