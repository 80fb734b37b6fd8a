using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Provenance.Collapse.Corpus;
using Provenance.Detection.Evaluation;
using Provenance.Documents.Inputs;
using Provenance.Tests.Curation;
using Provenance.Training.Fitting;
using Xunit;

namespace Provenance.Tests;

/// <summary>Labels, words, identity and reject reasons mean the same in every command.</summary>
public sealed class OneMeaningTests(ITestOutputHelper log) : IDisposable
{
    private const int Threshold = 60;
    private static readonly Origin[] Known = [Origin.Human, Origin.Machine, Origin.Mixed];

    private readonly CuratorRig _rig = new();

    [Fact]
    public void Forty_documents_have_the_same_labels_in_every_command()
    {
        var file = _rig.Write("forty.jsonl", Enumerable.Range(0, 40).Select(i => Line($"d{i}", Text(i), i switch
        {
            < 10 => new { label = "machine", origin = "human" },
            < 20 => new { metadata = new { origin = "human" } },
            _ => new { label = "human" },
        })));
        (long, long, long) expected = (30, 10, 0);
        Assert.Equal(expected, Scanned(file));
        Assert.Equal(expected, Curated(file));
        Assert.Equal(expected, Evaluated(file));
        Assert.Equal(expected, Tagged(file));
        Assert.Equal(expected, Counts(TrainingCorpus.Load(InputFiles.Expand([file], ReadingOptions.Default.Formats), ReadingOptions.Default, _ => true, reject => Assert.Fail(reject.ToString()), default).Labels));
        var lab = LabCorpus.Load(new CollapseRequest { Inputs = [file] }, 10_000, null, _ => { }, default);
        Assert.Equal((40, 10), (lab.Read, lab.NotHuman));
    }

    [Fact]
    public void Data_sets_of_other_shapes_have_the_same_labels_in_every_command()
    {
        var hc3 = string.Join('\n', Enumerable.Range(0, 5).Select(i => JsonSerializer.Serialize(new { question = $"q{i}", human_answers = new[] { Text(i), Text(100 + i) }, chatgpt_answers = new[] { Text(200 + i) } })));
        Shape("hc3.jsonl", hc3, (10, 5, 0), ReadingOptions.Default with { Each = [new EachField("human_answers", "human"), new EachField("chatgpt_answers", "machine")] });
        var chat = JsonSerializer.Serialize(Enumerable.Range(0, 6).Select(i => new { messages = new object[] { new { role = "user", content = "?" }, new { role = "assistant", content = Text(i) } }, generated = i % 3 }));
        Shape("chat.json", chat, (2, 2, 2), ReadingOptions.Default with
        {
            TextField = "messages[role=assistant].content",
            LabelField = "generated",
            Labels = new LabelValues { Human = ["0"], Machine = ["1"], Mixed = ["*"] },
        });
        var raid = JsonSerializer.Serialize(new { version = 1, data = Enumerable.Range(0, 6).Select(i => new { generation = Text(i), model = i < 2 ? "human" : $"gpt{i}" }) });
        Shape("raid.json", raid, (2, 4, 0), ReadingOptions.Default with
        {
            TextField = "generation",
            LabelField = "model",
            Labels = new LabelValues { Human = ["human"], Machine = ["*"] },
            Records = "data",
        });
    }

    private void Shape(string name, string content, (long, long, long) expected, ReadingOptions reading)
    {
        var file = _rig.Write(name, [content]);
        Assert.Equal(expected, Scanned(file, reading));
        Assert.Equal(expected, Curated(file, reading));
        Assert.Equal(expected, Evaluated(file, reading));
        Assert.Equal(expected, Tagged(file, request => request with { Reading = reading }));
        Assert.Equal(expected, Counts(TrainingCorpus.Load(InputFiles.Expand([file], reading.Formats), reading, _ => true, reject => Assert.Fail(reject.ToString()), default).Labels));
        var lab = LabCorpus.Load(new CollapseRequest { Inputs = [file], Reading = reading }, 10_000, null, _ => { }, default);
        Assert.Equal((expected.Item1 + expected.Item2 + expected.Item3, expected.Item2 + expected.Item3), (lab.Read, lab.NotHuman));
    }

    [Fact]
    public void A_thousand_labelled_documents_have_the_same_labels_in_every_command()
    {
        Needs.Corpora();
        var lines = Sample(1000);
        var file = _rig.Write("sample.jsonl", lines);
        var expected = Counts(lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("label").GetString()!)
            .GroupBy(label => Enum.Parse<Origin>(label, ignoreCase: true)).ToDictionary(group => group.Key, group => group.LongCount()));
        log.WriteLine(expected.ToString());
        Assert.Equal(1000, expected.Human + expected.Machine + expected.Mixed);
        Assert.Equal(expected, Scanned(file));
        Assert.Equal(expected, Curated(file));
        Assert.Equal(expected, Evaluated(file));
        Assert.Equal(expected, Tagged(file));
        Assert.Equal(expected, Counts(new DetectorTrainer(new TrainingOptions { Folds = 2 }).Run(new TrainingRequest { Inputs = [file] }).Labels));
    }

    [Fact]
    public void An_origin_that_is_stated_goes_before_labels_in_the_store()
    {
        var file = _rig.Write("labelled.jsonl", [Line("a", Text(1), new { label = "human" }), Line("b", Text(2), new { label = "mixed" })]);
        Assert.Equal((0, 2, 0), Tagged(file, request => request with { Origin = Origin.Machine }));
        Assert.Equal((0, 2, 0), Tagged(file, request => request with { Generator = "some-model" }));
        Assert.Equal((0, 0, 0), Tagged(file, request => request with { Map = new Dictionary<string, string> { ["origin"] = "who" } }));
        Assert.Equal((1, 0, 1), Tagged(file));
    }

    [Fact]
    public void A_condition_on_words_holds_for_the_same_documents_in_assessments_filters_and_selections()
    {
        var lines = Enumerable.Range(0, 40).Select(i => Line($"d{i}", Opener(i) + string.Join(' ', Text(i).Split(' ').Take(40 + i)), new { label = "human" })).ToList();
        var file = _rig.Write("words.jsonl", lines);
        var scanned = Output(new ScanRequest { Inputs = [file] }).ConvertAll(MadeSelection.Parse);
        var expected = scanned.FindAll(row => row.GetProperty("words").GetInt32() >= Threshold).ConvertAll(row => row.GetProperty("id").GetString()!);
        Assert.InRange(expected.Count, 10, 30);
        Assert.Equal(expected, Output(new ScanRequest { Inputs = [file], Keep = DocumentCondition.Parse($"words >= {Threshold}") }).ConvertAll(MadeSelection.Id));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Selected(Where($"words >= {Threshold}")));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Selected(Where($"words >= {Threshold} and probability >= 0"), Repository.Detector));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Selected(CuratorRig.Plain with
        {
            Inputs = [new PolicyInput { Files = [file] }],
            Quality = new QualityPolicy { Bounds = [new SignalBound("gopher-word-count-2", Threshold, null)] },
        }));

        CurationPolicy Where(string condition) => CuratorRig.Plain with { Inputs = [new PolicyInput { Files = [file], Where = condition }] };
    }

    [Fact]
    public void Words_of_a_selection_are_those_of_the_assessments()
    {
        var file = _rig.Write("words.jsonl", Enumerable.Range(0, 20).Select(i => Line($"d{i}", Opener(i) + Text(i), new { label = "human" })));
        var words = Output(new ScanRequest { Inputs = [file] }).ConvertAll(MadeSelection.Parse).Sum(row => row.GetProperty("words").GetInt64());
        Assert.Equal(words, _rig.Make(CuratorRig.Plain, file).Manifest().GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("words").GetInt64()));
    }

    [Fact]
    public void Texts_that_differ_in_white_space_or_composition_are_one_document_in_the_store_in_a_selection_and_in_the_lab()
    {
        var texts = Enumerable.Range(0, 20).Select(i => $"Un café à {i} heures. {Text(i)}").ToList();
        var file = _rig.Write("twice.jsonl", [.. texts.Select((text, i) => Line($"a{i}", text, new { label = "human" })), .. texts.Select((text, i) => Line($"b{i}", Changed(text, i), new { label = "human" }))]);
        Assert.Equal((20, 0, 0), Tagged(file));
        var made = _rig.Make(CuratorRig.Plain, file);
        Assert.Equal(20, made.Lines().Count);
        Assert.Equal(20, made.Reasons().Values.Count(reason => reason == "exact-duplicate"));
        var lab = LabCorpus.Load(new CollapseRequest { Inputs = [file] }, 100_000, null, _ => { }, default);
        Assert.Equal(20, lab.Texts.Length);

        // what is refused is named by the digest that the store knows it by
        using var store = ProvenanceStores.Open(_rig.Folder["named.db"], create: true);
        new Tagger(store).Tag(new TagRequest { Inputs = [file] });
        Assert.All(made.Rejects(), reject => Assert.True(Digest.TryParse(reject.GetProperty("digest").GetString()!, out var digest) && store.Document(digest) is not null));
    }

    [Fact]
    public void Records_are_refused_for_the_same_reasons_in_every_command()
    {
        var file = _rig.Write("faulty.jsonl",
        [
            Line("good", Text(1), new { label = "human" }), Line("better", Text(2), new { label = "machine" }),
            "{\"text\":\"cut", "[1]", "{}", "{\"text\":1}", "{\"text\":\"a\"} b", "{\"text\":\"a\",\"id\":{}}", "no JSON",
        ]);
        string[] expected = ["id-not-string", "invalid-json", "not-object", "text-missing", "text-not-string", "trailing-data", "truncated-json"];
        Assert.Equal(expected, Sorted(new Scanner(Repository.Detector).Run(new ScanRequest { Inputs = [file] }).RejectReasons));
        Assert.Equal(expected, Sorted(Evaluate(file).RejectReasons));
        CuratorRig.Make(new CurationRequest { Policy = CuratorRig.Plain, Inputs = [file], Output = _rig.NextOutput() }, CurationOptions.Default, out var curated);
        Assert.Equal(expected, Sorted(curated.Rejects));
        using var store = ProvenanceStores.Open(_rig.Folder["faulty.db"], create: true);
        Assert.Equal(expected, Sorted(new Tagger(store).Tag(new TagRequest { Inputs = [file] }).Rejects));
        var trained = new List<string>();
        TrainingCorpus.Load(InputFiles.Expand([file], ReadingOptions.Default.Formats), ReadingOptions.Default, _ => true, reject => trained.Add(reject.Reason), default);
        Assert.Equal(expected, trained.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _rig.Dispose();

    private static IEnumerable<string> Sorted(IReadOnlyDictionary<string, long> reasons)
    {
        Assert.All(reasons.Values, count => Assert.Equal(1, count));
        return reasons.Keys.Order(StringComparer.Ordinal);
    }

    private static string Line(string id, string text, object labels)
    {
        var line = JsonSerializer.SerializeToNode(labels)!.AsObject();
        line["id"] = id;
        line["text"] = text;
        return line.ToJsonString();
    }

    /// <summary>English of some 90 words, another for each number.</summary>
    private static string Text(int i) =>
        $"The {i}th letter came from the harbour on a cold morning, and nobody in the house wanted to open it before breakfast was over. My aunt put it " +
        "behind the clock, where it stayed until the evening, and we children walked past it as if it could bite. When she read it at last she laughed, " +
        "because it was only the baker who had found her glove under his counter and asked whether she would come for it herself or whether " +
        $"he should send the boy with the bread on Friday, which was day {i} of the month, as he always did.";

    private static string Opener(int i) => (i % 3) switch
    {
        0 => "",
        1 => "Sure, here is the story about the letter that you asked me to write for you: ",
        _ => "## The *letter*, retold &amp; 3.14 re-told\n\n",
    };

    /// <summary>The same text with other white space, and with accents apart from their letters.</summary>
    private static string Changed(string text, int i) => i % 2 == 0 ? text.Replace(" ", "  ", StringComparison.Ordinal) : text.Normalize(NormalizationForm.FormD) + "\n";

    private static (long Human, long Machine, long Mixed) Counts(IReadOnlyDictionary<Origin, long> labels) =>
        (labels.GetValueOrDefault(Origin.Human), labels.GetValueOrDefault(Origin.Machine), labels.GetValueOrDefault(Origin.Mixed));

    private static (long Human, long Machine, long Mixed) Scanned(string file, ReadingOptions? reading = null) =>
        Counts(new Scanner(Repository.Detector, new ScanOptions { EstimatePrevalence = true, Reading = reading ?? ReadingOptions.Default }).Run(new ScanRequest { Inputs = [file] }).Prevalence!.Origins
            .ToDictionary(origin => origin.Key, origin => origin.Value.Documents));

    private (long Human, long Machine, long Mixed) Curated(string file, ReadingOptions? reading = null)
    {
        var made = CuratorRig.Make(new CurationRequest { Policy = CuratorRig.Plain, Inputs = [file], Output = _rig.NextOutput(), Reading = reading ?? ReadingOptions.Default }, CurationOptions.Default, out _);
        var report = MadeSelection.Parse(Encoding.UTF8.GetString(made.Files()["report.json"]));
        var rows = report.GetProperty("facets").GetProperty("origin").EnumerateArray().ToList();
        return Counts(Known.ToDictionary(origin => origin, origin => rows
            .Where(row => string.Equals(row.GetProperty("value").GetString(), origin.ToString(), StringComparison.OrdinalIgnoreCase))
            .Sum(row => row.GetProperty("read").GetProperty("documents").GetInt64())));
    }

    private static EvaluationReport Evaluate(string file, ReadingOptions? reading = null) =>
        new Evaluator(Repository.Detector, new EvaluationOptions { Draws = 1, MinWords = 1, Reading = reading ?? ReadingOptions.Default }).Run(new EvaluationRequest { Inputs = [file] });

    private static (long Human, long Machine, long Mixed) Evaluated(string file, ReadingOptions? reading = null)
    {
        var report = Evaluate(file, reading);
        Assert.Equal((report.Documents, 0), (report.Labels.Values.Sum(), report.Rejects));
        return Counts(report.Labels);
    }

    private (long Human, long Machine, long Mixed) Tagged(string file, Func<TagRequest, TagRequest>? with = null)
    {
        using var store = ProvenanceStores.Open(_rig.NextOutput() + ".db", create: true);
        var request = new TagRequest { Inputs = [file] };
        new Tagger(store).Tag(with?.Invoke(request) ?? request);
        return Counts(StoreCounts.Count(store).GroupBy(count => count.Origin).ToDictionary(group => group.Key, group => group.Sum(count => count.Documents)));
    }

    private static List<string> Output(ScanRequest request)
    {
        using var output = new MemoryStream();
        new Scanner(Repository.Detector).Run(request with { Output = output });
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private IEnumerable<string> Selected(CurationPolicy policy, Detector? detector = null)
    {
        var output = _rig.NextOutput();
        new Curator(detector).Run(new CurationRequest { Policy = policy, Output = output });
        return new MadeSelection(output).Ids().Order(StringComparer.Ordinal);
    }

    /// <summary>Documents of all development sets in turn, each text once.</summary>
    private static List<string> Sample(int count)
    {
        var identity = new TextIdentity();
        var seen = new HashSet<Digest>();
        var lines = new List<string>();
        var sets = Directory.GetFiles(Path.Combine(Needs.TrainingCorpora, "..", "dev"), "*.jsonl.gz").Order(StringComparer.Ordinal)
            .Select(path => new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))).ToList();
        while (lines.Count < count && sets.Count > 0)
        {
            foreach (var set in sets.ToList())
            {
                if (set.ReadLine() is not { } line)
                {
                    set.Dispose();
                    sets.Remove(set);
                }
                else if (lines.Count < count && seen.Add(identity.Compute(Encoding.UTF8.GetBytes(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)).Normalized))
                {
                    lines.Add(line);
                }
            }
        }

        sets.ForEach(set => set.Dispose());
        return lines;
    }
}
