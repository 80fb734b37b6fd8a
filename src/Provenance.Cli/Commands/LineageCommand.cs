using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance lineage</c>: shows the ancestors of an entity.</summary>
internal sealed class LineageCommand(TextTerminal terminal)
{
    internal const string Summary = "Show where a document, a set or a model comes from, with the generation of each ancestor.";

    private const string About = """
        Ancestors are what it was made from, the models that wrote it, and what those were trained on. ID is a document's id or digest
        (sha256:...), or the name of a model or set.

        --near also shows documents whose texts have much in common with it, whether anybody said where they come from or not. Their
        similarity is that of their sets of five-word runs, 1 for equal ones, estimated to about 0.04.
        """;

    [Command("lineage", Description = Summary)]
    [Help(About, ExitCodes = "0 done, 64 usage, 65 no store, or a damaged one, 66 nothing of that name", Topics = ["stores"], Examples =
    [
        "provenance lineage doc-17 --near",
        "provenance lineage my-model --format dot | dot -Tsvg > lineage.svg",
        "provenance lineage sha256:9f86d0... --format json | jq '.nodes[0].generation'",
    ])]
    public int Run(
        [Argument("ID", Description = "A document's id or digest, or the name of a model or set")] string id,
        StoreSettings store,
        [Setting("near", "Show near-duplicates of a document, too")] bool near,
        [Setting("format", "How to print it", value: "tree|json|dot"), Choice("tree", "json", "dot"), Group(OptionGroup.Output)] string format = "tree",
        [Setting("similarity", "The least similarity of near-duplicates, 0 to 1", value: "S"), Number("a similarity from 0 to 1", min: 0, max: 1)] double similarity = NearDuplicates.DefaultSimilarity)
    {
        using var opened = store.Open(terminal);
        var graph = LineageGraph.Build(opened, id, near ? similarity : null);
        foreach (var line in format switch
        {
            "json" => LineageText.Json(graph),
            "dot" => LineageText.Dot(graph),
            _ => LineageText.Tree(graph),
        })
        {
            terminal.WriteLine(line);
        }

        return ExitCodes.Done;
    }
}
