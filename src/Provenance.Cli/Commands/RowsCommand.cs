using System.CommandLine;
using System.Text.Json;
using Provenance.Lineage;
using Spectre.Console;

namespace Provenance.Cli.Commands;

/// <summary>A command that asks a store for rows, and prints them as a table for people or as JSON lines for programs.</summary>
internal static class RowsCommand
{
    /// <param name="terminal">Where they are printed.</param>
    /// <param name="name">The command's name.</param>
    /// <param name="about">Its help.</param>
    /// <param name="read">Asks a store.</param>
    /// <param name="write">Writes the members of a row's JSON object.</param>
    /// <param name="table">Makes a table of rows.</param>
    internal static Command Create<T>(
        Terminal terminal, string name, string about, Func<IProvenanceStore, IReadOnlyList<T>> read, Action<Utf8JsonWriter, T> write, Func<IReadOnlyList<T>, Table> table)
    {
        var store = StoreOptions.Store();
        var json = new Option<bool>("--json") { Description = "Print JSON lines" };
        var command = new Command(name, about) { store, json };
        command.SetAction(parsed =>
        {
            using var opened = StoreOptions.Open(terminal, parsed.GetValue(store)!);
            var rows = read(opened);
            if (parsed.GetValue(json))
            {
                foreach (var row in rows)
                {
                    terminal.WriteLine(JsonLine.Of(members => write(members, row)));
                }
            }
            else
            {
                terminal.Draw(table(rows));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>A table whose first columns hold words, which are not broken over lines.</summary>
    internal static Table Table(params ReadOnlySpan<string> words)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var head in words)
        {
            table.AddColumn(new TableColumn(head).NoWrap());
        }

        return table;
    }
}
