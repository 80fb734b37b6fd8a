using System.Globalization;
using Provenance.Detection.Evaluation;
using Provenance.Training.Holdouts;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>An evaluation for readers.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="top">Maximum number of rows of each table.</param>
internal sealed class EvaluationText(TextTerminal terminal, int top)
{
    internal void Print(EvaluationReport report)
    {
        Line($"detector {report.Detector}");
        new VerdictText(terminal, top).Print(report);
        Promise(report.Promise);
        Blank();
        Line("ranking by score");
        terminal.Draw(EvaluationGroupTable.Create("", [report.Overall], terminal.Width));
        Means(report.Means);
        foreach (var (field, groups) in report.Groups)
        {
            if (groups.Count > 1 || field == "set") Groups(field, groups);
        }

        if (report.Calibration is { } calibration)
        {
            Blank();
            foreach (var line in ReliabilityDiagram.Lines(calibration)) Line(line);
        }

        if (report.Other is not null)
        {
            Blank();
            Line($"less {report.Other} (paired bootstrap)");
            terminal.Draw(ComparisonTable.Create(report.Comparison, terminal.Width));
        }
    }

    internal void Print(LeaveOneOutReport report)
    {
        Groups($"{report.Field} left out of training", report.Results);
        if (report.Mean is { } mean) Means([mean]);

        if (report.TooSmall > 0) Line($"{SummaryText.Count(report.TooSmall, "value has", "values have")} too few documents to measure on");
    }

    /// <summary>Returns the summary of what was read, for standard error.</summary>
    internal static IEnumerable<string> Summary(long documents, long tooShort, long rejects, IReadOnlyDictionary<string, long> reasons, InputFindings findings, TimeSpan elapsed)
    {
        var left = tooShort > 0 ? $", {SummaryText.Count(tooShort, "of them", "of them")} left out as too short" : "";
        yield return string.Create(CultureInfo.InvariantCulture, $"{SummaryText.Count(documents, "document", "documents")}{left}; {elapsed.TotalSeconds:0.0} s");
        if (rejects > 0) yield return $"not used: {SummaryText.List(reasons)}";

        foreach (var line in InputText.Lines(findings))
        {
            yield return line;
        }
    }

    internal static string More(int count) => string.Create(CultureInfo.InvariantCulture, $"... and {count:N0} more; --top shows more, --json FILE writes all");

    private void Groups(string field, IReadOnlyList<GroupResult> groups)
    {
        Blank();
        Line($"by {field}");
        terminal.Draw(EvaluationGroupTable.Create(field, groups.Count > top ? [.. groups.Take(top)] : groups, terminal.Width));
        if (groups.Count > top)
        {
            Line(More(groups.Count - top));
        }
    }

    private void Means(IReadOnlyList<MacroAverage> means)
    {
        foreach (var mean in means)
        {
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"mean of {mean.Sets} sets, {mean.Kind}: AUROC {mean.Auroc:0.000}  TPR@5% {mean.TprAt5:0.000}  TPR@1% {mean.TprAt1:0.000}")
                + (mean.TprAtPoint1 is { } strict ? string.Create(CultureInfo.InvariantCulture, $"  TPR@0.1% {strict:0.000} (of {mean.SetsAtPoint1})") : ""));
        }
    }

    private void Promise(IReadOnlyList<FalsePositiveCheck> checks)
    {
        if (checks.Count == 0) return;

        var broken = checks.Count(check => !check.Kept);
        Blank();
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"the promise, at most {FalsePositiveCheck.Tolerance:0} times the false positives asked for on every human set: {(broken == 0 ? "kept" : $"broken {broken} times")} ({checks.Count} checks)"));
        var table = new Table { Border = TableBorder.Simple };
        foreach (var name in (ReadOnlySpan<string>)["human set", "documents", "asked", "realised", ""])
        {
            table.AddColumn(new TableColumn(name) { NoWrap = true, Alignment = name is "human set" or "" ? Justify.Left : Justify.Right });
        }

        // all failed checks are shown, whatever their number
        foreach (var check in checks.Take(Math.Max(top, broken)))
        {
            table.AddRow(
                new Cell(Columns.Last(Printable.Clean(check.Set), EvaluationGroupTable.NameWidth)),
                new Cell(check.Human.ToString("N0", CultureInfo.InvariantCulture)),
                new Cell(check.Asked.ToString("0%", CultureInfo.InvariantCulture)),
                new Cell(Figures.Percent(check.Realised)),
                new Cell(check.Kept ? "kept" : "BROKEN", check.Kept ? Style.Plain : new Style(Color.Red)));
        }

        terminal.Draw(table);
    }

    private void Line(string text) => terminal.WriteLine(Printable.Clean(text));

    private void Blank() => terminal.WriteLine("");
}
