using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance lineage</c>: walks ancestors.</summary>
internal static class LineageCommand
{
    private const string About = """
        Show where a document, a set or a model comes from: what it was made from, by which models, and what those were trained on, with
        the generation of each.

        ID is a document's id or digest (sha256:...), or the name of a model or set.

        Examples:
          provenance lineage doc-17
          provenance lineage my-model --format dot | dot -Tsvg > lineage.svg
          provenance lineage sha256:9f86d0... --format json | jq '.nodes[0].generation'

        Exit codes: 0 done, 64 usage, 65 no store, or a damaged one, 66 nothing of that name.
        """;

    internal static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "A document's id or digest, or the name of a model or set" };
        var store = StoreOptions.Store();
        var format = new Option<string>("--format") { Description = "How to print it", HelpName = "tree|json|dot", DefaultValueFactory = _ => "tree" };
        format.AcceptOnlyFromAmong("tree", "json", "dot");
        var command = new Command("lineage", About) { id, store, format };
        command.SetAction(parsed =>
        {
            using var opened = StoreOptions.Open(parsed.GetValue(store)!);
            var graph = LineageGraph.Of(opened, parsed.GetValue(id)!);
            foreach (var line in parsed.GetValue(format) switch
            {
                "json" => LineageText.Json(graph),
                "dot" => LineageText.Dot(graph),
                _ => LineageText.Tree(graph),
            })
            {
                terminal.WriteLine(line);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
