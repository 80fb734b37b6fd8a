using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The lab's findings as tables.</summary>
internal static class CollapseText
{
    /// <summary>Returns the amount of text and the time taken.</summary>
    internal static string Amount(CollapseReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{report.Corpus.Words:N0} words of human text in {report.Corpus.Documents:N0} documents ({report.Corpus.Language}), {report.Corpus.TrainingWords:N0} of them to train on, {report.Elapsed.TotalSeconds:0} s");

    private const int NameWidth = 28;

    private static readonly string[] Measures = ["ratio", "range", "human share", "vocabulary", "tail", "distinct-2", "resemblance"];

    internal static void Print(TextTerminal terminal, CollapseReport report)
    {
        terminal.Draw(Generations(report));
        if (report.Orders.Count > 0) terminal.Draw(Orders(report));

        if (report.Findings.Count > 0) terminal.Draw(Findings(report));
    }

    internal static Table Arms(IReadOnlyList<CollapseRegime> arms)
    {
        var table = New("arm", "each generation is trained on");
        foreach (var arm in arms) table.AddRow(new Cell(arm.Name), new Cell(arm.About));

        return table;
    }

    /// <summary>Returns the last generation of each regime, beside human text.</summary>
    private static Table Generations(CollapseReport report)
    {
        var last = report.Options.Generations;
        var table = New([$"generation {last}", .. Measures]);
        Add(table, "human text", [.. report.HumanText]);
        foreach (var arm in report.Options.Arms)
        {
            var figures = report.Generations.Where(one => one.Arm == arm.Name && one.Generation == last).ToList();
            if (figures.Count > 0) Add(table, arm.Name, figures);
        }

        return table;
    }

    private static void Add(Table table, string name, IReadOnlyList<GenerationFigures> figures)
    {
        var ratios = figures.Select(one => one.Ratio).ToList();
        table.AddRow(
            new Cell(Columns.First(Printable.Clean(name), NameWidth)), Mean(one => one.Ratio, "0.000"),
            new Cell(ratios.Count > 1 && double.IsFinite(ratios[0]) ? Text(ratios.Min(), "0.000") + "-" + Text(ratios.Max(), "0.000") : Figures.None),
            Mean(one => one.HumanShare, "0.00"), Mean(one => one.Vocabulary, "N0"), Mean(one => one.TailCoverage, "0.00"),
            Mean(one => one.Distinct2, "0.00"), Mean(one => one.Resemblance, "0.0"));

        Cell Mean(Func<GenerationFigures, double> of, string format) => new(Text(figures.Average(of), format));
    }

    /// <summary>Returns the perplexity after each part of an ordered pool.</summary>
    private static Table Orders(CollapseReport report)
    {
        var shares = report.Orders.Select(order => order.Share).Distinct().Order().ToList();
        var table = New(["pool", "student", "order", .. shares.Select(share => $"first {Text(100 * share, "0")}%"), "sentinels' rank"]);
        foreach (var group in report.Orders.GroupBy(order => (order.Pool, order.Student, order.Order)))
        {
            var sentinels = report.Sentinels.Where(found => found.Pool == group.Key.Pool && group.Key.Order == "resemblance").ToList();
            var rank = sentinels.Count == 0 ? Figures.None
                : Text(sentinels.Average(found => found.MedianRank), "0.00") + (sentinels.TrueForAll(found => found.Trusted) ? "" : " refused");
            table.AddRow(
            [
                new Cell(group.Key.Pool), new Cell(group.Key.Student), new Cell(group.Key.Order),
                .. shares.Select(share => new Cell(Text(group.Where(order => order.Share == share).Select(order => order.Perplexity).DefaultIfEmpty(double.NaN).Average(), "N0"))),
                new Cell(rank),
            ]);
        }

        return table;
    }

    private static Table Findings(CollapseReport report)
    {
        var table = New("holds", "expected", "found");
        foreach (var finding in report.Findings)
        {
            table.AddRow(new Cell(finding.Holds ? "yes" : "no"), new Cell($"{finding.Claim} ({finding.Source})"), new Cell(finding.Found));
        }

        return table;
    }

    private static Table New(params IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns) table.AddColumn(column);

        return table;
    }

    private static string Text(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : Figures.None;
}
