using System.Globalization;
using System.Text;
using Provenance.Documents.Identity;

namespace Provenance.Lineage.Exports;

/// <summary>
/// Writes a Hugging Face data set card: YAML between dashes, in the Hub's published vocabulary, then Markdown with documents by
/// origin, generation, generator and source, data sets, models, conflicts, and instructions for verification. Names are escaped in both. Unknown facts,
/// such as languages, are omitted; a card has no field for generation, so it is in the tables.
/// </summary>
internal sealed class CardWriter
{
    private const int TableRows = 200;

    private readonly IProvenanceStore _store;
    private readonly StoreSummary _survey;
    private readonly TextWriter _to;
    private readonly string _name;

    private CardWriter(IProvenanceStore store, ExportOptions options, TextWriter to)
    {
        _store = store;
        _survey = StoreSummary.Read(store);
        _to = to;
        _name = Terms.NameOf(store, options);
    }

    /// <summary>Writes the card from one snapshot.</summary>
    internal static void Write(IProvenanceStore store, ExportOptions options, Stream output)
    {
        using var moment = store.OpenSnapshot();
        using var to = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        new CardWriter(store, options, to).WriteAll();
    }

    private void WriteAll()
    {
        WriteFrontMatter();
        _to.WriteLine($"\n# {MarkdownText.Escape(_name)}\n");
        _to.WriteLine(Format($"{_survey.All.Documents:N0} documents, known by the digests of their normalised text. Generation 0 is human text; generation n was written by a model trained on text of generation n-1."));
        WriteCounts();
        WriteSets();
        WriteModels();
        WriteConflicts();
        WriteVerification();
    }

    private void WriteFrontMatter()
    {
        var head = new FrontMatter(_to);
        var origins = _survey.Counts.Select(row => row.Origin).ToHashSet();
        head.Start();
        head.Scalar("pretty_name", _name);
        head.Licenses(_survey.All.Licenses);
        head.Sequence("annotations_creators", CardFacts.Annotations(origins, _survey.All.Detectors.Count > 0));
        head.Sequence("language_creators", CardFacts.Writers(origins));
        head.Sequence("size_categories", [CardFacts.Size(_survey.All.Documents)]);
        head.Sequence("source_datasets", CardFacts.Datasets(_survey.All.Sources));
        head.Sequence("tags", CardFacts.Tags(origins));
        head.End();
    }

    private void WriteCounts()
    {
        _to.WriteLine("\n## Who wrote it\n");
        Table(["origin", "generation", "generator", "source", "documents"], _survey.Counts,
            row => [Words.Name(row.Origin), row.Generation.ToString(), row.Generator ?? "", row.Source ?? "", Format($"{row.Documents:N0}")]);
        var kinds = _survey.Counts.Select(row => row.Origin).Where(origin => Words.Iptc(origin) is not null).Distinct().Order().ToList();
        if (kinds.Count > 0) _to.WriteLine("\nOrigins as digital source types (IPTC NewsCodes):\n");

        foreach (var origin in kinds) _to.WriteLine($"- {Words.Name(origin)}: <{Words.Iptc(origin)}>");
    }

    private void WriteSets()
    {
        if (_survey.Sets.Count > 0)
        {
            _to.WriteLine("\n## Sets\n");
            Table(["set", "documents", "deepest generation", "SHA-256 of the members' digests"], [.. _survey.Sets],
                set => [set.Key, Format($"{set.Value.Documents:N0}"), _survey.Graph.Get(Entity.OfSet(set.Key)).ToString(), set.Value.MembersDigest().Hex]);
        }
    }

    private void WriteModels()
    {
        if (_survey.Models.Count > 0)
        {
            _to.WriteLine("\n## Models\n");
            Table(["model", "trained on", "deepest generation that it was trained on"], [.. _survey.Models],
                model => [model.Key, string.Join(", ", model.Value.Training.Sets), _survey.Graph.Get(Entity.OfModel(model.Key)).ToString()]);
        }
    }

    private void WriteConflicts()
    {
        var conflicts = Conflicts.In(_store);
        if (_survey.All.Detectors.Count == 0) return;

        _to.WriteLine("\n## Declared against detected\n");
        if (conflicts.Count == 0)
        {
            _to.WriteLine("No detector contradicts a declared origin.");
            return;
        }

        Table(["source", "declared", "detected", "documents", "of assessed", "95% interval of the share"], conflicts,
            row => [row.Source ?? "", Words.Name(row.Declared), Words.Name(row.Detected), Format($"{row.Documents:N0}"), Format($"{row.Assessed:N0}"), Format($"{row.Low:P1} to {row.High:P1}")]);
    }

    private void WriteVerification()
    {
        var checkpoint = Checkpoint.Take(_store);
        _to.WriteLine("\n## How to verify\n");
        _to.WriteLine("The records are a hash chain with a Merkle root (RFC 6962). Keep these three lines as `kept.checkpoint`; as long as the store still holds what it held, `provenance verify --against kept.checkpoint` says so.\n");
        foreach (var line in checkpoint.ToString().TrimEnd('\n').Split('\n')) _to.WriteLine($"    {line}");

        _to.WriteLine(Format($"\n`provenance export --format records | sha256sum` gives `{RecordLinesWriter.Measure(_store).Sha256}`."));
    }

    private void Table<T>(string[] head, IReadOnlyList<T> rows, Func<T, string[]> cells) =>
        MarkdownTable.Write(_to, head, rows, cells, TableRows, "`provenance stats` and `provenance conflicts` have all of them");

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
