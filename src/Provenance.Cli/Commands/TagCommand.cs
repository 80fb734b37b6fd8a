using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance tag</c>: declares where documents come from.</summary>
internal static class TagCommand
{
    private const string About = """
        Record in the store who wrote documents, by which model, of which generation, from where and under which licence.

        INPUT is what scan reads. --map takes a value from each document's own field, where it has one, and goes before the option that
        states it of all documents: --map origin=label --map generator=metadata.model. Can be mapped: origin, generator, generation,
        license, source, collected, uri, derived_from (content digests). Documents of a named generator are machine text, unless an
        origin is given; human text has no generator. The same statement again changes nothing.

        A document that was declared to be of another origin before is counted, and its origin is unknown from then on: conflicts shows
        all declarations, and --supersede settles it by the origin that is stated now.

        Examples:
          provenance tag crawl-2019/ --origin human --source crawl --license CC-BY-4.0 --collected 2019-05-01
          provenance tag data/*.jsonl.gz --map origin=label --map generator=generator
          provenance tag output.jsonl --generator my-model
          provenance tag edited.jsonl --origin mixed --derived-from doc-17
          provenance tag checked.jsonl --origin human --supersede

        Exit codes: 0 done, 64 usage, 65 nothing could be used, or no store of this version, 66 no such input, 73 the store cannot be
        created, 74 reading or writing failed, 75 another process is writing, 130 interrupted, 143 terminated. Batches that were
        accepted stay; run the same again to finish.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var options = new RecordingOptions(terminal);
        var origin = new Option<string?>("--origin") { Description = "Who wrote them", HelpName = "human|machine|mixed" };
        var supersede = new Option<bool>("--supersede") { Description = "Replace what was declared of a document's origin, generator and generation before, and settle contradictions" };
        var generator = new Option<string?>("--generator") { Description = "The model that wrote them", HelpName = "NAME" };
        var generation = new Option<int?>("--generation") { Description = "Their generation as declared: 0 human, n by a model trained on n-1", HelpName = "N", CustomParser = Generation };
        var license = new Option<string?>("--license") { Description = "Their licence, best as an SPDX identifier", HelpName = "ID" };
        var source = new Option<string?>("--source") { Description = "Their collection; default: the field source, else the file's name", HelpName = "NAME" };
        var collected = new Option<string?>("--collected") { Description = "When they were collected, such as 2019-05-01 or 2019", HelpName = "DATE" };
        var uri = new Option<string?>("--uri") { Description = "Where they were", HelpName = "URI" };
        var map = new Option<string[]>("--map") { Description = "Take a value from a field of each document; may be given again", HelpName = "NAME=PATH", Arity = ArgumentArity.OneOrMore };
        var derived = new Option<string[]>("--derived-from") { Description = "A document of the store that they were edited, translated or made from", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
        var evidence = new Option<string[]>("--evidence") { Description = "What else speaks to their origin, such as watermark=found", HelpName = "KIND=VALUE", Arity = ArgumentArity.OneOrMore };
        origin.AcceptOnlyFromAmong("human", "machine", "mixed");
        var command = new Command("tag", About) { options.Inputs, options.Store, origin, supersede, generator, generation, license, source, collected, uri, map, derived, evidence };
        foreach (var other in options.Others)
        {
            command.Add(other);
        }

        command.SetAction(parsed =>
        {
            var request = new TagRequest(options.Request(parsed))
            {
                Map = Map(parsed.GetValue(map) ?? []),
                Origin = parsed.GetValue(origin) is { } word ? Enum.Parse<Origin>(word, ignoreCase: true) : Origin.Unknown,
                Supersedes = parsed.GetValue(supersede),
                Generator = parsed.GetValue(generator),
                Generation = parsed.GetValue(generation),
                License = parsed.GetValue(license),
                Source = parsed.GetValue(source),
                Collected = parsed.GetValue(collected),
                Uri = parsed.GetValue(uri),
                DerivedFrom = parsed.GetValue(derived) ?? [],
                Evidence = [.. Pairs("--evidence", "KIND=VALUE, such as watermark=found", parsed.GetValue(evidence) ?? []).Select(pair => new Evidence(pair.Name, pair.Value))],
            };
            return options.Record(parsed, store => Recording.Run(
                terminal, options.IsQuiet(parsed), request, observer => UsageException.IfArgument(() => new Tagger(store).Tag(request, observer, cancellation))));
        });
        return command;
    }

    internal static Argument<string[]> Inputs() =>
        new PathArgument<string[]>("INPUT") { Description = "Files, folders, globs, or - for standard input", Arity = ArgumentArity.OneOrMore };

    private static Dictionary<string, string> Map(string[] pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in Pairs("--map", "NAME=PATH, such as generator=metadata.model", pairs))
        {
            if (!map.TryAdd(name, path))
            {
                throw new UsageException($"--map {name}={path}: '{name}' is mapped to '{map[name]}' already");
            }
        }

        return map;
    }

    private static List<(string Name, string Value)> Pairs(string option, string form, string[] pairs)
    {
        var read = new List<(string, string)>();
        foreach (var pair in pairs)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            read.Add(equals >= 1 && equals < pair.Length - 1 ? (pair[..equals], pair[(equals + 1)..]) : throw new UsageException($"{option} {pair}: write {form}"));
        }

        return read;
    }

    private static int? Generation(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var generation))
        {
            return generation;
        }

        result.AddError($"'{text}' is not a generation: a whole number from 0");
        return null;
    }
}
