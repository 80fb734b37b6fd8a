using System.Globalization;
using Provenance.Detection.Evaluation;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The table of groups with their figures; with intervals if there is room.</summary>
internal static class EvaluationGroupTable
{
    internal const int NameWidth = 34;

    private const int WidthWithIntervals = 150;
    internal const int NarrowNameWidth = 20;

    private static readonly string[] Wide = ["human", "machine", "AUROC", "TPR@5%", "TPR@1%", "TPR@.1%", "p<=5%: FP", "recall", "p<=1%: FP", "recall"];
    private static readonly string[] Narrow = ["human", "machine", "AUROC", "TPR@5%", "TPR@1%", "TPR@.1%", "FP@1%", "recall"];

    internal static Table Create(string field, IReadOnlyList<GroupResult> groups, int width)
    {
        var wide = width >= WidthWithIntervals;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(field.Length > 0 ? field.Split(' ')[0] : "all").NoWrap());
        // a narrow terminal shows the tighter point only
        foreach (var name in wide ? Wide : Narrow) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());

        foreach (var group in groups)
        {
            var cells = new List<Cell>
            {
                new(Columns.Last(Printable.Clean(group.Name), wide ? NameWidth : NarrowNameWidth)),
                Count(group.Human),
                Count(group.Machine),
                new(Figures.Share(group.Auroc, wide)),
                new(Figures.Share(group.TprAt5, wide)),
                new(Figures.Share(group.TprAt1, wide)),
                new(Figures.Share(group.TprAtPoint1, interval: false)),
            };
            if (wide) Add(cells, group.At5);

            Add(cells, group.At1);
            table.AddRow(cells);
        }

        return table;
    }

    private static void Add(List<Cell> cells, OperatingPoint point)
    {
        cells.Add(new Cell(Figures.Share(point.FalsePositives, interval: false)));
        cells.Add(new Cell(Figures.Share(point.Recall, interval: false)));
    }

    private static Cell Count(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));
}
