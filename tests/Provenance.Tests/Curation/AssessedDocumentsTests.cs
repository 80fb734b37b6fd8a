using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Curation.Pool;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>Documents that a scan has assessed before: the set is the same as without, and the detector stays where it is.</summary>
public sealed class AssessedDocumentsTests : IDisposable
{
    private static readonly CurationPolicy Policy = new()
    {
        Name = "made",
        Order = [SelectionOrder.HumanResemblance],
        Human = new HumanPolicy { Share = 0.3, Counts = HumanEvidence.Either, MinPValue = 0.5 },
        Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Upsampling = 1.5 },
        Quality = new QualityPolicy { Rules = ["gopher", "c4"] },
        Diversity = new DiversityPolicy { NearDuplicates = null },
        Stages = new StagePolicy { Count = 3 },
    };

    /// <summary>Without chance, which depends on whole records, so that documents with and without annotations can be compared.</summary>
    private static readonly CurationPolicy Ordered = CuratorRig.Plain with { Order = [SelectionOrder.HumanResemblance] };

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];
    private readonly ListeningObserver _observer = new();
    private int _sets;

    public AssessedDocumentsTests()
    {
        foreach (var line in StyledText.Lines(7, 80, "made").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var document = JsonNode.Parse(line)!.AsObject();
            // the language is what the detector recognises
            document.Remove("language");
            _lines.Add(document.ToJsonString());
        }

        _lines.Add("""{"id":"german","text":"Der Hund lief über die Straße, und die Katze sah ihm nach, weil sie nicht wusste, was er dort wollte. Es war ein kalter Morgen im Winter.","label":"human"}""");
        _lines.Add("""{"id":"empty","text":"... --- ...","label":"human"}""");
        _lines.Add("""{"text":"A text without a name of its own, which a person wrote on a long and rainy afternoon.","label":"human"}""");
        _lines.AddRange(File.ReadLines(Path.Combine(Repository.Root, "corpora", "sample", "human.jsonl")));
        _lines.AddRange(File.ReadLines(Path.Combine(Repository.Root, "corpora", "sample", "machine.jsonl")));
        Write("docs.jsonl", _lines);
    }

    [Theory]
    [InlineData("scores.jsonl")]
    [InlineData("scores.jsonl.gz")]
    public void The_set_is_byte_for_byte_the_one_that_scores_anew(string scores)
    {
        var (anew, first) = Make(Request("docs.jsonl"));
        Scan("docs.jsonl", scores);
        var (made, summary) = Make(Request("docs.jsonl") with { Assessments = [_folder[scores]] });
        CuratorRig.AssertSameBytes(anew, made);
        Assert.Equal((0, _lines.Count), (first.Assessed, first.Scored));
        Assert.Equal((_lines.Count, 0), (summary.Assessed, summary.Scored));
        Assert.Empty(_observer.Warnings);
    }

    [Fact]
    public void The_set_is_the_same_where_a_store_has_the_assessments()
    {
        var (anew, _) = Make(Request("docs.jsonl"));
        using (var store = ProvenanceStores.Open(_folder["s.db"], create: true))
        {
            new Scanner(Repository.Detector).Run(new ScanRequest { Inputs = [_folder["docs.jsonl"]], Store = store });
        }

        using var declarations = ProvenanceStores.Open(_folder["s.db"]);
        var (made, summary) = Make(Request("docs.jsonl") with { Declarations = declarations });
        CuratorRig.AssertSameBytes(anew, made);
        Assert.Equal((_lines.Count, 0), (summary.Assessed, summary.Scored));
        Assert.Empty(_observer.Warnings);
    }

    [Fact]
    public void The_same_documents_are_chosen_in_the_same_order_where_they_bring_their_assessments()
    {
        var (anew, _) = Make(Request("docs.jsonl") with { Policy = Ordered });
        Scan("docs.jsonl", "annotated.jsonl", annotate: true);
        var (made, summary) = Make(Request("annotated.jsonl") with { Policy = Ordered });
        Assert.Equal(anew.Lines().ConvertAll(Text), made.Lines().ConvertAll(Text));
        Assert.Equal((_lines.Count, 0), (summary.Assessed, summary.Scored));
    }

    [Fact]
    public void No_detector_is_loaded_where_all_texts_were_assessed()
    {
        Scan("docs.jsonl", "scores.jsonl");
        // a file that has a digest and is no detector: to load it fails
        using (var zip = new ZipArchive(File.Create(_folder["hollow.zip"]), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("Provenance/detector.safetensors", CompressionLevel.NoCompression).Open();
            entry.Write("nothing that scores"u8);
        }

        var digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData("nothing that scores"u8))[..16]}";
        var scores = File.ReadAllText(_folder["scores.jsonl"]).Replace(Repository.Detector.Digest, digest, StringComparison.Ordinal);
        _folder.Write("hollow.jsonl", scores);
        var request = Request("docs.jsonl") with { Assessments = [_folder["hollow.jsonl"]] };
        var summary = new Curator(_folder["hollow.zip"]).Run(request);
        Assert.Equal((_lines.Count, 0), (summary.Assessed, summary.Scored));

        _folder.Write("hollow.jsonl", scores[(scores.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var error = Assert.Throws<ProvenanceException>(() => new Curator(_folder["hollow.zip"]).Run(request with { Output = _folder["other"] }));
        Assert.Contains("hollow.zip", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_goes_by_no_detector_loads_none_and_says_that_assessments_are_not_read()
    {
        _folder.Write("scores.jsonl", "{}");
        var request = Request("docs.jsonl") with { Policy = CuratorRig.Plain, Assessments = [_folder["scores.jsonl"]] };
        new Curator(_folder["not-there.zip"]).Run(request, _observer);
        Assert.Contains("scores.jsonl is not read", Assert.Single(_observer.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_text_that_has_changed_since_is_scored_again(bool annotate)
    {
        Scan("docs.jsonl", "scores.jsonl", annotate);
        var documents = annotate ? File.ReadLines(_folder["scores.jsonl"]).ToList() : [.. _lines];
        documents[0] = Change(documents[0]);
        Write("changed.jsonl", documents);
        _lines[0] = Change(_lines[0]);
        Write("docs.jsonl", _lines);
        var (anew, _) = Make(Request("docs.jsonl") with { Policy = Ordered });
        var (made, summary) = Make(Request("changed.jsonl") with { Policy = Ordered, Assessments = annotate ? [] : [_folder["scores.jsonl"]] });
        Assert.Equal(anew.Lines().ConvertAll(Text), made.Lines().ConvertAll(Text));
        Assert.Equal((_lines.Count - 1, 1), (summary.Assessed, summary.Scored));

        static string Change(string line) => line.Replace("\"text\":\"", "\"text\":\"To begin with: ", StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_one_id_in_several_files_each_get_their_own_assessment()
    {
        var renamed = _lines.ConvertAll(line =>
        {
            var document = JsonNode.Parse(line)!.AsObject();
            document["id"] = "1";
            return document.ToJsonString();
        });
        Write("a.jsonl", renamed.Take(60));
        Write("b.jsonl", renamed.Skip(60));
        Scan("a.jsonl", "a-scores.jsonl");
        Scan("b.jsonl", "b-scores.jsonl");
        var request = Request("a.jsonl", "b.jsonl");
        var (anew, _) = Make(request);
        var (made, summary) = Make(request with { Assessments = [_folder["*-scores.jsonl"]] });
        CuratorRig.AssertSameBytes(anew, made);
        Assert.Equal((_lines.Count, 0), (summary.Assessed, summary.Scored));
    }

    [Fact]
    public void Documents_that_were_not_assessed_are_scored_and_counted()
    {
        var (anew, _) = Make(Request("docs.jsonl"));
        Scan("docs.jsonl", "scores.jsonl");
        Write("scores.jsonl", File.ReadLines(_folder["scores.jsonl"]).Skip(5).ToList());
        var (made, summary) = Make(Request("docs.jsonl") with { Assessments = [_folder["scores.jsonl"]], Strict = true });
        CuratorRig.AssertSameBytes(anew, made);
        Assert.Equal((_lines.Count - 5, 5), (summary.Assessed, summary.Scored));
        Assert.Equal($"5 of {_lines.Count} documents have no assessment by the detector in use, {Repository.Detector.Digest}, and were scored now", Assert.Single(_observer.Warnings));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("document")]
    [InlineData("store")]
    public void Assessments_by_another_detector_are_named_stale_and_not_used(string place)
    {
        const string Other = "sha256:0123456789abcdef";
        var (anew, _) = Make(Request("docs.jsonl") with { Policy = Ordered });
        Scan("docs.jsonl", "scores.jsonl", annotate: place == "document");
        var lines = File.ReadLines(_folder["scores.jsonl"]).ToList();
        for (var i = 0; i < 7; i++) lines[i] = lines[i].Replace(Repository.Detector.Digest, Other, StringComparison.Ordinal);
        Write("scores.jsonl", lines);
        var request = place switch
        {
            "file" => Request("docs.jsonl") with { Assessments = [_folder["scores.jsonl"]] },
            "document" => Request("scores.jsonl"),
            _ => Request("docs.jsonl"),
        };
        using var store = place == "store" ? ProvenanceStores.Open(_folder["s.db"], create: true) : null;
        if (store is not null)
        {
            using var writer = store.Write();
            Write("seven.jsonl", _lines.Take(7));
            Write("rest.jsonl", _lines.Skip(7));
            new Scanner(Repository.Detector).Run(new ScanRequest { Inputs = [_folder["rest.jsonl"]], Store = store });
            using var beside = ProvenanceStores.Open(_folder["beside.db"], create: true);
            new Scanner(Repository.Detector).Run(new ScanRequest { Inputs = [_folder["seven.jsonl"]], Store = beside });
            foreach (var record in beside.Records().Select(stored => stored.Read()))
            {
                writer.Add(record with { Assessment = record.Assessment! with { Detector = Other } });
            }

            writer.Commit();
            request = request with { Declarations = store };
        }

        request = request with { Policy = Ordered };
        var (made, summary) = Make(request);
        Assert.Equal(anew.Lines().ConvertAll(Text), made.Lines().ConvertAll(Text));
        Assert.Equal((_lines.Count - 7, 7), (summary.Assessed, summary.Scored));
        Assert.EndsWith($"were scored now; 7 of them have one by {Other}, which is stale", Assert.Single(_observer.Warnings), StringComparison.Ordinal);
        Assert.Contains("--strict allows none", Assert.Throws<DataException>(() => Make(request with { Strict = true })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_a_store_that_lack_the_resemblance_are_not_used()
    {
        using var store = ProvenanceStores.Open(_folder["s.db"], create: true);
        using var beside = ProvenanceStores.Open(_folder["beside.db"], create: true);
        new Scanner(Repository.Detector).Run(new ScanRequest { Inputs = [_folder["docs.jsonl"]], Store = beside });
        using (var writer = store.Write())
        {
            foreach (var record in beside.Records().Select(stored => stored.Read()))
            {
                writer.Add(record with { Assessment = record.Assessment! with { Probability = null, Resemblance = null, Language = null } });
            }

            writer.Commit();
        }

        var (anew, _) = Make(Request("docs.jsonl"));
        var (made, summary) = Make(Request("docs.jsonl") with { Declarations = store });
        CuratorRig.AssertSameBytes(anew, made);
        Assert.Equal((0, _lines.Count), (summary.Assessed, summary.Scored));
    }

    [Fact]
    public void An_interrupted_run_goes_on_with_the_same_counts()
    {
        Scan("docs.jsonl", "scores.jsonl");
        Write("scores.jsonl", File.ReadLines(_folder["scores.jsonl"]).Skip(5).ToList());
        var request = Request("docs.jsonl") with { Assessments = [_folder["scores.jsonl"]] };
        using var stop = new CancellationTokenSource();
        var stopping = new StoppingObserver(null) { AtStep = (CurationStep.Choosing, stop.Cancel) };
        Assert.ThrowsAny<OperationCanceledException>(() => new Curator(Repository.DetectorPath).Run(request, stopping, stop.Token));
        var (_, summary) = Make(request with { Resume = true });
        Assert.Equal((_lines.Count - 5, 5), (summary.Assessed, summary.Scored));
        Assert.Single(_observer.Warnings);
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private void Write(string name, IEnumerable<string> lines) => _folder.Write(name, string.Concat(lines.Select(line => line + "\n")));

    private void Scan(string documents, string output, bool annotate = false) => new Scanner(Repository.Detector, ScanOptions.Default with { Annotate = annotate })
        .Run(new ScanRequest { Inputs = [_folder[documents]], OutputPath = _folder[output] });

    private CurationRequest Request(params string[] inputs) => new() { Policy = Policy, Inputs = [.. inputs.Select(name => _folder[name])], Output = _folder[$"set-{++_sets}"], Force = true };

    private (MadeSelection Selection, CurationSummary Summary) Make(CurationRequest request)
    {
        request = request with { Output = request.Resume ? request.Output : _folder[$"set-{++_sets}"] };
        _observer.Warnings.Clear();
        var summary = new Curator(Repository.DetectorPath).Run(request, _observer);
        return (new MadeSelection(request.Output), summary);
    }

    private sealed class ListeningObserver : IRunObserver
    {
        internal List<string> Warnings { get; } = [];

        public void OnReject(Reject reject) => Assert.Fail($"{reject.File}:{reject.Line}: {reject.Detail}");

        public void OnWarning(string message) => Warnings.Add(message);
    }
}
