using System.Globalization;
using Provenance.Detection.Evaluation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The table of two detectors on the same documents.</summary>
internal static class ComparisonTable
{
    private const int WidthWithBoth = 120;

    internal static Table Create(IReadOnlyList<ComparisonResult> rows, int width)
    {
        var wide = width >= WidthWithBoth;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("set").NoWrap());
        foreach (var metric in (ReadOnlySpan<string>)["AUROC", "TPR@1%"])
        {
            if (wide)
            {
                table.AddColumn(new TableColumn(metric).RightAligned().NoWrap());
                table.AddColumn(new TableColumn("other").RightAligned().NoWrap());
            }

            table.AddColumn(new TableColumn(wide ? "difference" : metric).RightAligned().NoWrap());
            table.AddColumn(new TableColumn("p").RightAligned().NoWrap());
        }

        foreach (var row in rows)
        {
            var cells = new List<Cell> { new(Columns.Last(Printable.Clean(row.Name), wide ? EvaluationGroupTable.NameWidth : 16)) };
            Add(cells, row.Auroc, wide);
            Add(cells, row.TprAt1, wide);
            table.AddRow(cells);
        }

        return table;
    }

    private static void Add(List<Cell> cells, MetricDifference difference, bool wide)
    {
        if (wide)
        {
            cells.Add(new Cell(Figures.Short(difference.First)));
            cells.Add(new Cell(Figures.Short(difference.Second)));
        }

        cells.Add(new Cell(Figures.Signed(difference.Difference)));
        cells.Add(new Cell(difference.PValue.ToString("0.000", CultureInfo.InvariantCulture)));
    }
}
