using System.Text.Json;
using Spectre.Console;

namespace Provenance.Cli.Terminal;

/// <summary>Rows of a store, printed as a table for people or as JSON lines for programs.</summary>
internal static class StoreRows
{
    /// <param name="terminal">The terminal.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="json">True for JSON lines.</param>
    /// <param name="write">Writes the members of a row's JSON object.</param>
    /// <param name="table">Creates a table of rows.</param>
    internal static int Print<T>(TextTerminal terminal, IReadOnlyList<T> rows, bool json, Action<Utf8JsonWriter, T> write, Func<IReadOnlyList<T>, Table> table)
    {
        if (json)
        {
            foreach (var row in rows) terminal.WriteLine(JsonLineText.Write(members => write(members, row)));
        }
        else
        {
            terminal.Draw(table(rows));
        }

        return ExitCodes.Done;
    }

    /// <summary>Creates a table whose first columns hold words, which are not broken over lines.</summary>
    internal static Table Table(params ReadOnlySpan<string> words)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var head in words) table.AddColumn(new TableColumn(head).NoWrap());

        return table;
    }
}
