using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance tag</c>: declares the origin of documents.</summary>
internal sealed class TagCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Record in the store who wrote documents, by which model, of which generation, from where and under which licence.";

    private const string About = """
        Without --origin and --generator, a document's label says who wrote it (provenance help labels). --map takes a value from each
        document's own field, where it has one, and goes before the option that states it of all documents: --map origin=class
        --map generator=metadata.model. Can be mapped: origin, generator, generation, license, source, collected, uri, derived_from
        (content digests). Documents of a named generator are machine text, unless an origin is given; human text has no generator. The
        same statement again changes nothing.

        A document that was declared to be of another origin before is counted, and its origin is unknown from then on: conflicts shows
        all declarations, and --supersede settles it by the origin that is stated now.
        """;

    private const string Codes =
        "0 done, 64 usage, 65 nothing could be used, or no store of this version, 66 no such input, 73 the store cannot be created, 74 reading or writing failed, 75 another process is writing, 130 interrupted, 143 terminated. Committed batches are kept; run the same again to finish";

    [Command("tag", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["labels", "stores", "formats"], Examples =
    [
        "provenance tag crawl-2019/ --origin human --source crawl --license CC-BY-4.0 --collected 2019-05-01",
        "provenance tag data/*.jsonl.gz --map origin=class --map generator=generator",
        "provenance tag checked.jsonl --origin human --supersede",
    ])]
    public int Run(
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[] input,
        TagSettings tag,
        StoreSettings store,
        StatementSettings statement,
        RecordingSettings recording,
        RejectsSettings rejects,
        ReadingSettings reading,
        LabelSettings labels,
        QuietSettings messages)
    {
        var request = new TagRequest(recording.ToRequest(input, terminal, statement, rejects, labels.AddTo(reading.ToOptions())))
        {
            Map = Map(tag.Map ?? []),
            Origin = tag.Origin is { } word ? Enum.Parse<Origin>(word, ignoreCase: true) : Origin.Unknown,
            Supersedes = tag.Supersede,
            Generator = tag.Generator,
            Generation = tag.Generation,
            License = tag.License,
            Source = tag.Source,
            Collected = tag.Collected,
            Uri = tag.Uri,
            DerivedFrom = tag.DerivedFrom ?? [],
            Evidence = [.. Pairs("--evidence", "KIND=VALUE, such as watermark=found", tag.Evidence ?? []).Select(pair => new OriginEvidence(pair.Name, pair.Value))],
        };
        return store.Record(terminal, opened => Recording.Run(
            terminal, messages.Quiet, request, observer => UsageException.IfArgument(() => new Tagger(opened).Tag(request, observer, cancellation))));
    }

    private static Dictionary<string, string> Map(string[] pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in Pairs("--map", "NAME=PATH, such as generator=metadata.model", pairs))
        {
            if (!map.TryAdd(name, path)) throw new UsageException($"--map {name}={path}: '{name}' is mapped to '{map[name]}' already");
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
}
