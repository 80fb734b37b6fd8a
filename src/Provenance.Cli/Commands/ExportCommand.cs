using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance export</c>: the store in forms that others read.</summary>
internal static class ExportCommand
{
    private const string About = """
        Write what the store holds in a form that others read.

        prov-json   everything as PROV-JSON (W3C), which import makes the same store of, hash by hash
        checkpoint  three lines, origin, number of records and Merkle root, for someone else to keep: verify --against FILE holds the
                    store to it

        Examples:
          provenance export --format prov-json -o store.prov.json.gz
          provenance export --format checkpoint > 2026-01.checkpoint

        Exit codes: 0 done, 64 usage, 65 no store, or a damaged one, 66 no such store, 73 output cannot be created, 74 writing failed.
        """;

    internal static Command Create(Terminal terminal)
    {
        var store = StoreOptions.Store();
        var format = new Option<string>("--format") { Description = "The form", HelpName = string.Join('|', StoreExporter.Formats), Required = true };
        var output = StoreOptions.Output();
        format.AcceptOnlyFromAmong([.. StoreExporter.Formats]);
        var command = new Command("export", About) { store, format, output };
        command.SetAction(parsed =>
        {
            using var opened = StoreOptions.Open(parsed.GetValue(store)!);
            if (parsed.GetValue(output) is { } path and not "-")
            {
                StoreExporter.Write(opened, parsed.GetValue(format)!, path);
            }
            else
            {
                StoreExporter.Write(opened, parsed.GetValue(format)!, terminal.Output);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
