using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance lineage</c>: walks ancestors.</summary>
internal static class LineageCommand
{
    private const string About = """
        Show where a document, a set or a model comes from, with the generation of each ancestor.

        That is what it was made from, by which models, and what those were trained on.

        ID is a document's id or digest (sha256:...), or the name of a model or set.

        --near also shows documents whose texts have much in common with it, whether anybody said where they come from or not: the
        similarity is that of their sets of five-word runs, 1 for equal ones, estimated to about 0.04.

        Examples:
          provenance lineage doc-17
          provenance lineage my-model --format dot | dot -Tsvg > lineage.svg
          provenance lineage doc-17 --near
          provenance lineage sha256:9f86d0... --format json | jq '.nodes[0].generation'

        Exit codes: 0 done, 64 usage, 65 no store, or a damaged one, 66 nothing of that name.
        """;

    internal static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "A document's id or digest, or the name of a model or set" };
        var store = StoreOptions.Store();
        var format = new Option<string>("--format") { Description = "How to print it", HelpName = "tree|json|dot", DefaultValueFactory = _ => "tree" };
        var near = new Option<bool>("--near") { Description = "Show near-duplicates of a document, too" };
        var similarity = new Option<double>("--similarity")
        {
            Description = "The least similarity of near-duplicates, 0 to 1",
            HelpName = "S",
            DefaultValueFactory = _ => NearDuplicates.DefaultSimilarity,
            CustomParser = NumberParser.Of<double>("a similarity from 0 to 1", value => value is >= 0 and <= 1),
        };
        format.AcceptOnlyFromAmong("tree", "json", "dot");
        var command = new Command("lineage", About) { id, store, format, near, similarity };
        command.SetAction(parsed =>
        {
            using var opened = StoreOptions.Open(terminal, parsed.GetValue(store)!);
            var graph = LineageGraph.Of(opened, parsed.GetValue(id)!, parsed.GetValue(near) ? parsed.GetValue(similarity) : null);
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
