using Spectre.Console;
using Spectre.Console.Rendering;

namespace Provenance.Cli.Terminal;

/// <summary>Computes the width that a table needs so that no number and no name is broken: without room, Spectre breaks them, and headers too, whatever the columns specify.</summary>
internal static class TableWidth
{
    /// <summary>Returns the minimum width of a table with simple borders: the full width of unbreakable columns, and the longest word of others.</summary>
    internal static int Least(Table table, RenderOptions options)
    {
        // an edge at each end, and one between every two columns
        var width = table.Columns.Count + 1;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            var widest = Measure(column.Header, column.NoWrap, options);
            foreach (var row in table.Rows) widest = Math.Max(widest, Measure(row[i], column.NoWrap, options));

            width += widest + (column.Padding?.Left ?? 0) + (column.Padding?.Right ?? 0);
        }

        return width;
    }

    private static int Measure(IRenderable cell, bool whole, RenderOptions options)
    {
        var measured = cell.Measure(options, int.MaxValue);
        return whole ? measured.Max : measured.Min;
    }
}
