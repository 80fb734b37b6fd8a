using System.Text;
using Provenance.Collapse.Measures;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Writes all figures, unrounded, for other charts.</summary>
internal static class CollapseTables
{
    private static readonly (string Name, Action<CsvWriter, GenerationFigures> Write)[] Columns =
    [
        ("arm", (csv, figure) => csv.Field(figure.Arm)),
        ("seed", (csv, figure) => csv.Field(figure.Seed)),
        ("generation", (csv, figure) => csv.Field((long)figure.Generation)),
        ("training_words", (csv, figure) => csv.Field(figure.TrainingWords)),
        ("human_share", (csv, figure) => csv.Field(figure.HumanShare)),
        ("perplexity", (csv, figure) => csv.Field(figure.Perplexity)),
        ("ratio", (csv, figure) => csv.Field(figure.Ratio)),
        ("vocabulary", (csv, figure) => csv.Field(figure.Vocabulary)),
        ("tail_coverage", (csv, figure) => csv.Field(figure.TailCoverage)),
        ("tail_mass", (csv, figure) => csv.Field(figure.TailMass)),
        ("distinct2", (csv, figure) => csv.Field(figure.Distinct2)),
        ("self_bleu4", (csv, figure) => csv.Field(figure.SelfBleu4)),
        ("compression", (csv, figure) => csv.Field(figure.Compression)),
        ("first_model_perplexity", (csv, figure) => csv.Field(figure.FirstModelPerplexity)),
        ("first_model_perplexity95", (csv, figure) => csv.Field(figure.FirstModelPerplexity95)),
        ("resemblance", (csv, figure) => csv.Field(figure.Resemblance)),
        .. Enumerable.Range(1, WordSurvival.Counts).Select<int, (string, Action<CsvWriter, GenerationFigures>)>(count =>
            ($"survival_{Numbers.Count(count)}", (csv, figure) => csv.Field(count <= figure.Survival.Count ? figure.Survival[count - 1] : double.NaN))),
    ];

    /// <summary>Writes human text itself first, as the regime <c>text</c>.</summary>
    internal static void Generations(CollapseReport report, Stream output) => Write(output, [.. Columns.Select(column => column.Name)], [.. report.HumanText, .. report.Generations], (csv, figure) =>
    {
        foreach (var (_, write) in Columns)
        {
            write(csv, figure);
        }
    });

    internal static void Orders(CollapseReport report, Stream output) => Write(output, ["seed", "pool", "order", "student", "share", "human_share", "perplexity"], report.Orders,
        (csv, order) => csv.Field(order.Seed).Field(order.Pool).Field(order.Order).Field(order.Student).Field(order.Share).Field(order.HumanShare).Field(order.Perplexity));

    internal static void Sentinels(CollapseReport report, Stream output) => Write(output, ["seed", "pool", "median_rank", "trusted"], report.Sentinels,
        (csv, sentinel) => csv.Field(sentinel.Seed).Field(sentinel.Pool).Field(sentinel.MedianRank).Field(sentinel.Trusted ? "yes" : "no"));

    private static void Write<T>(Stream output, IReadOnlyList<string> head, IReadOnlyList<T> rows, Action<CsvWriter, T> write)
    {
        using var to = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        var csv = new CsvWriter(to);
        foreach (var name in head) csv.Field(name);

        csv.Line();
        foreach (var row in rows)
        {
            write(csv, row);
            csv.Line();
        }
    }
}
