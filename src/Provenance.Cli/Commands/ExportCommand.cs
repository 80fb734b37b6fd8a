using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance export</c>: exports a store in formats that other tools read.</summary>
internal sealed class ExportCommand(TextTerminal terminal)
{
    internal const string Summary = "Write what the store holds in a form that others read.";

    private const string About = """
          prov-json    everything as PROV-JSON (W3C), which import reads back into the same store
          croissant    what the data set is, as Croissant 1.1 with RAI terms (MLCommons)
          openlineage  collecting, training, assessing and curating as events of OpenLineage 2-0-2
          spdx         documents, sets and models as packages of SPDX 3.0.1
          card         a data set card for the Hugging Face Hub: YAML and Markdown
          records      the records themselves, JSON lines as they were hashed
          checkpoint   three lines for someone else to keep, which verify --against compares with
        """;

    private const string Codes = "0 done, 64 usage, 65 no store, or a damaged one, 66 no such store, 73 output cannot be created, 74 writing failed";

    [Command("export", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["stores"], Examples =
    [
        "provenance export --format prov-json -o store.prov.json.gz",
        "provenance export --format croissant --name my-corpus --url https://example.org/my-corpus -o croissant.json",
        "provenance export --format checkpoint > 2026-01.checkpoint",
    ])]
    public int Run(
        StoreSettings store,
        [Setting("format", "The form: prov-json, croissant, openlineage, spdx, card, records or checkpoint", value: "FORMAT"), Group(OptionGroup.Output)]
        [Choice("prov-json", "croissant", "openlineage", "spdx", "card", "records", "checkpoint")]
        string format,
        [Setting("output", "Write to a file, whole or not at all; default: standard output", value: "FILE", letter: 'o'), Group(OptionGroup.Output)] string? output,
        [Setting("name", "The data set's name; default: the store's, without folder and ending", value: "NAME"), Group(OptionGroup.Output)] string? name,
        [Setting("url", "Where the data set is published; default: a URN of the store's own", value: "URL"), Group(OptionGroup.Output)] string? url)
    {
        if (url is not null && !Uri.IsWellFormedUriString(url, UriKind.Absolute))
        {
            throw new UsageException($"--url: '{url}' is no URL, such as https://example.org/my-corpus");
        }

        var options = new ExportOptions { Name = name, Url = url };
        using var opened = store.Open(terminal);
        if (output is null or "-")
        {
            StoreExporter.Write(opened, format, terminal.Output, options);
        }
        else
        {
            StoreExporter.Write(opened, format, output, options);
        }

        return ExitCodes.Done;
    }
}
