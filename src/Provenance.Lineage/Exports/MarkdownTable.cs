using System.Globalization;

namespace Provenance.Lineage.Exports;

/// <summary>Tables of GitHub's Markdown, whose cells show any text as it is.</summary>
internal static class MarkdownTable
{
    /// <param name="to">Where to.</param>
    /// <param name="head">Names of the columns, plain words.</param>
    /// <param name="rows">What there is a row for.</param>
    /// <param name="cells">The texts of a row.</param>
    /// <param name="most">The most rows that are written.</param>
    /// <param name="elsewhere">Where the rest is found, a clause that ends the sentence on how many rows were left out.</param>
    internal static void Write<T>(TextWriter to, string[] head, IReadOnlyList<T> rows, Func<T, string[]> cells, int most = int.MaxValue, string elsewhere = "")
    {
        Row(to, head);
        Row(to, [.. head.Select(_ => "---")]);
        foreach (var row in rows.Take(most)) Row(to, [.. cells(row).Select(MarkdownText.Escape)]);

        if (rows.Count > most)
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nand {rows.Count - most:N0} rows more; {elsewhere}."));
        }
    }

    private static void Row(TextWriter to, string[] cells) => to.WriteLine($"| {string.Join(" | ", cells)} |");
}
