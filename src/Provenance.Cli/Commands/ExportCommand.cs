using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance export</c>: the store in forms that others read.</summary>
internal static class ExportCommand
{
    private const string About = """
        Write what the store holds in a form that others read.

        prov-json    everything as PROV-JSON (W3C), which import makes the same store of, hash by hash
        croissant    what the data set is, as Croissant 1.1 with RAI terms (MLCommons), and counts by origin and generation
        openlineage  collecting, generating, training, assessing and curating as run events of OpenLineage 2-0-2, a line each
        spdx         documents, sets and models as dataset and AI packages of SPDX 3.0.1
        card         a data set card for the Hugging Face Hub: YAML and Markdown
        records      the records themselves, JSON lines as they were hashed: the file that croissant and card give the SHA-256 of
        checkpoint   three lines, origin, number of records and Merkle root, for someone else to keep: verify --against FILE holds the
                     store to it

        Examples:
          provenance export --format prov-json -o store.prov.json.gz
          provenance export --format croissant --name my-corpus --url https://example.org/my-corpus -o croissant.json
          provenance export --format records -o records.jsonl
          provenance export --format card --name my-corpus -o README.md
          provenance export --format openlineage -o events.jsonl
          provenance export --format checkpoint > 2026-01.checkpoint

        Exit codes: 0 done, 64 usage, 65 no store, or a damaged one, 66 no such store, 73 output cannot be created, 74 writing failed.
        """;

    internal static Command Create(Terminal terminal)
    {
        var store = StoreOptions.Store();
        var format = new Option<string>("--format") { Description = "The form", HelpName = string.Join('|', StoreExporter.Formats), Required = true };
        var output = StoreOptions.Output();
        var name = new Option<string?>("--name") { Description = "The data set's name; default: the store's, without folder and ending", HelpName = "NAME" };
        var url = new Option<string?>("--url") { Description = "Where the data set is published; default: a URN of the store's own", HelpName = "URL" };
        format.AcceptOnlyFromAmong([.. StoreExporter.Formats]);
        var command = new Command("export", About) { store, format, output, name, url };
        command.SetAction(parsed =>
        {
            var options = new ExportOptions { Name = parsed.GetValue(name), Url = parsed.GetValue(url) };
            if (options.Url is { } link && !Uri.IsWellFormedUriString(link, UriKind.Absolute))
            {
                throw new UsageException($"--url: '{link}' is no URL, such as https://example.org/my-corpus");
            }

            using var opened = StoreOptions.Open(terminal, parsed.GetValue(store)!);
            if (parsed.GetValue(output) is { } path and not "-")
            {
                StoreExporter.Write(opened, parsed.GetValue(format)!, path, options);
            }
            else
            {
                StoreExporter.Write(opened, parsed.GetValue(format)!, terminal.Output, options);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
