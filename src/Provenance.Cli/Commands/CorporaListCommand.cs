using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance corpora list</c>: lists public data sets.</summary>
internal sealed class CorporaListCommand(TextTerminal terminal)
{
    private const string About = "Nothing is fetched. Sizes are those of the downloads; where a licence is unstated, its publisher names none.";

    [Command("list", Description = "List public data sets of human and machine text, and pieces of Common Crawl, that can be pulled.")]
    [Help(About, ExitCodes = "0 done, 64 usage, 65 a manifest is damaged, 66 the manifests are missing", Topics = ["labels"], Examples =
    [
        "provenance corpora list",
        "provenance corpora list --json | jq -r 'select(.licence == \"MIT\") | .name'",
        "provenance corpora list --json | jq -r .name | xargs provenance corpora pull",
    ])]
    public int Run([Setting("json", "Print JSON lines, with files and their addresses"), Group(OptionGroup.Output)] bool json)
    {
        var manifests = CorporaLocator.All();
        if (!json)
        {
            terminal.Draw(CorpusTable.Create(manifests));
            return ExitCodes.Done;
        }

        foreach (var manifest in manifests) terminal.WriteLine(JsonLineText.Write(members => CorpusTable.Json(members, manifest)));

        return ExitCodes.Done;
    }
}
