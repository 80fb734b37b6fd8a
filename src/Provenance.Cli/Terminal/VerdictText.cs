using System.Globalization;
using Provenance.Detection.Evaluation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The verdicts of an evaluation for readers: over all documents, the worst set and the mean, and by set.</summary>
/// <param name="terminal">The terminal.</param>
/// <param name="top">Maximum number of sets.</param>
internal sealed class VerdictText(TextTerminal terminal, int top)
{
    private static readonly string[] Heads = ["human", "flagged", "uncert.", "refused", "machine", "found", "uncert.", "refused"];

    internal void Print(EvaluationReport report)
    {
        var verdicts = report.Verdicts;
        Line($"verdicts at --fpr {Text(verdicts.Fpr)}; refused: unsupported language, or too short");
        Line("human", report.Overall.HumanVerdicts);
        Line("machine", report.Overall.MachineVerdicts);
        Line("mixed", report.Mixed?.Verdicts);
        if (report.Mixed is { } mixed) Line(string.Create(CultureInfo.InvariantCulture, $"mixed documents: mean P(machine) {mixed.MeanProbability:0.000}"));
        if (verdicts.WorstFlagged is { } worst)
        {
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{SummaryText.Count(verdicts.HumanSets, "human set", "human sets")} of {report.Options.MinHumanForPromise} documents or more: {Percent(verdicts.MeanFlagged)} flagged on average, {Figures.Percent(worst.Share)} in the worst ({worst.Set}); {Percent(verdicts.MeanUncertain)} uncertain on average"));
        }

        if (verdicts.LeastFound is { } least)
        {
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{SummaryText.Count(verdicts.MachineSets, "machine set", "machine sets")} of {report.Options.MinDocuments} documents or more: {Percent(verdicts.MeanFound)} found on average, {Figures.Percent(least.Share)} in the worst ({least.Set})"));
        }

        if (verdicts.Sets.Count > 1) Sets(verdicts.Sets);
    }

    private void Sets(IReadOnlyList<GroupResult> sets)
    {
        terminal.WriteLine("");
        Line("verdicts by set");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("set").NoWrap());
        foreach (var head in Heads) table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        foreach (var set in sets.Take(top))
        {
            var (human, machine) = (set.HumanVerdicts, set.MachineVerdicts);
            table.AddRow(
                new Cell(Columns.Last(Printable.Clean(set.Name), EvaluationGroupTable.NarrowNameWidth)),
                Count(human), Share(human?.Machine), Share(human?.Uncertain), Share(human?.Refused),
                Count(machine), Share(machine?.Machine), Share(machine?.Uncertain), Share(machine?.Refused));
        }

        terminal.Draw(table);
        if (sets.Count > top) Line(EvaluationText.More(sets.Count - top));
    }

    private void Line(string label, VerdictShares? shares)
    {
        if (shares is null) return;
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{shares.Documents:N0} {label} documents: {Percent(shares.Machine)} machine, {Percent(shares.Human)} human, {Percent(shares.Uncertain)} uncertain, {Percent(shares.Refused)} refused"));
    }

    private void Line(string text) => terminal.WriteLine(Printable.Clean(text));

    private static Cell Count(VerdictShares? shares) => new((shares?.Documents ?? 0).ToString("N0", CultureInfo.InvariantCulture));

    private static Cell Share(double? share) => new(share is null ? "-" : Percent(share));

    private static string Percent(double? share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0}%");

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
