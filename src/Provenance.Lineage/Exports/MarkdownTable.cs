using System.Globalization;

namespace Provenance.Lineage.Exports;

/// <summary>Writes tables of GitHub's Markdown whose fields show any text unchanged.</summary>
internal static class MarkdownTable
{
    /// <param name="to">The output.</param>
    /// <param name="head">Names of the columns, plain words.</param>
    /// <param name="rows">The items, one per row.</param>
    /// <param name="cells">Returns the texts of a row.</param>
    /// <param name="most">Maximum number of rows.</param>
    /// <param name="elsewhere">The place of the remaining rows, as a clause that ends the sentence about their number.</param>
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
