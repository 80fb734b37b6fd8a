using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Pool;

/// <summary>Documents and assessments that stand in files of their own; no detector is at hand.</summary>
public sealed class KnownAssessmentsTests : IDisposable
{
    private const ulong Seed = 61;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);
    private readonly List<string> _documents = [];
    private readonly List<string> _assessments = [];
    private readonly List<string> _ranked;

    public KnownAssessmentsTests()
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var random = new SplitMix64(Seed);
        for (var i = 0; i < 200; i++)
        {
            var (id, text) = ($"d{i}", _made.Text(20));
            scores[id] = Math.Round(random.NextDouble() + (i % 2 == 0 ? 1 : 0), 6);
            _documents.Add($$"""{"id":"{{id}}","text":"{{text}}","origin":"{{(i % 2 == 0 ? "human" : "machine")}}"}""");
            _assessments.Add(Assessment(text, scores[id]));
        }

        _ranked = [.. scores.OrderByDescending(score => score.Value).Select(score => score.Key)];
    }

    [Fact]
    public void Documents_are_ordered_by_the_assessments_of_their_texts()
    {
        var made = _rig.Make(Policy(_rig.Write("assessed.jsonl", _made.Shuffled(_assessments))));
        Assert.Equal(_ranked, made.Ids());
    }

    [Fact]
    public void Assessments_in_shards_give_the_same_bytes()
    {
        var one = _rig.Make(Policy(_rig.Write("assessed.jsonl", _assessments)));
        var shuffled = _made.Shuffled(_assessments);
        var other = _rig.Make(Policy(
            _rig.Write("3.jsonl", shuffled.Take(50)), _rig.Write("1.jsonl", shuffled.Skip(50)), _rig.Write("2.jsonl", [Assessment("a stranger", 9)])));
        CuratorRig.AssertSameBytes(one, other);
    }

    [Fact]
    public void Documents_without_an_assessment_are_counted_and_the_set_is_not_made()
    {
        var error = Assert.Throws<DataException>(() => _rig.Make(Policy(_rig.Write("assessed.jsonl", _assessments.Skip(3)))));
        Assert.Contains("3 documents have no assessment in", error.Message, StringComparison.Ordinal);
        Assert.Contains("assessed.jsonl", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_rig.Folder["set-1"]));
    }

    [Fact]
    public void Assessments_of_two_detectors_are_refused_where_none_is_in_use()
    {
        var error = Assert.Throws<DataException>(() => _rig.Make(Policy(_rig.Write("assessed.jsonl", [.. _assessments, Assessment("a stranger", 9, "sha256:other")]))));
        Assert.Contains("sha256:made and sha256:other", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_documents_own_fields_go_before_a_file_of_assessments()
    {
        _documents[3] = _documents[3].Replace("\"origin\"", "\"resemblance\":99,\"origin\"", StringComparison.Ordinal);
        Assert.Equal("d3", _rig.Make(Policy(_rig.Write("assessed.jsonl", _assessments))).Ids()[0]);
    }

    [Fact]
    public void Documents_that_were_not_asked_for_need_no_assessment()
    {
        var policy = Policy(_rig.Write("assessed.jsonl", _assessments.Skip(1)));
        var made = _rig.Make(policy with { Inputs = [policy.Inputs[0] with { Where = "id != 'd0'" }] });
        Assert.Equal("filtered", made.Reasons()["d0"]);
    }

    [Theory]
    [InlineData("\"text_digest\":\"sha256:", "\"text_digest\":\"md5:", "text_digest holds \"md5:")]
    [InlineData("\"text_digest\":", "\"other\":", "there is no text_digest")]
    [InlineData("\"resemblance\":", "\"other\":", "there is no resemblance")]
    [InlineData("\"p_value\":0.5", "\"p_value\":\"high\"", "p_value holds \"high\", not a number")]
    [InlineData("\"p_value\":0.5", "\"p_value\":1e999", "p_value holds 1e999, not a number")]
    [InlineData("\"detector\":", "\"other\":", "there is no detector")]
    [InlineData("\"verdict\":", "\"other\":", "verdict")]
    public void A_damaged_assessment_is_named_with_its_file_and_line(string whole, string damaged, string expected)
    {
        Assert.Contains(whole, _assessments[4], StringComparison.Ordinal);
        _assessments.Insert(2, _assessments[4].Replace(whole, damaged, StringComparison.Ordinal));
        var policy = Policy(_rig.Write("assessed.jsonl", _assessments));
        var observer = new StoppingObserver(null);
        new Curator().Run(new CurationRequest { Policy = policy, Output = _rig.NextOutput() }, observer);
        var reject = Assert.Single(observer.Rejects);
        Assert.Equal((_rig.Folder["assessed.jsonl"], 3), (reject.File, reject.Line));
        Assert.Contains(expected, reject.Detail, StringComparison.Ordinal);
        var error = Assert.Throws<DataException>(() => new Curator().Run(new CurationRequest { Policy = policy, Output = _rig.NextOutput(), Strict = true }));
        Assert.Equal("1 assessment could not be used, and --strict allows none", error.Message);
    }

    [Fact]
    public void A_file_without_a_single_assessment_is_an_error()
    {
        var error = Assert.Throws<DataException>(() => _rig.Make(Policy(_rig.Write("assessed.jsonl", _documents))));
        Assert.Contains("no line is an assessment as 'scan -o' writes them", error.Message, StringComparison.Ordinal);
        Assert.Contains("assessed.jsonl:1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_assessment_is_found_in_little_memory_and_no_other()
    {
        const int Count = 10_000;
        var lines = Enumerable.Range(0, Count).Select(i => Assessment($"text {i}", i)).ToList();
        // the same text twice, and an assessment of it by another detector, as crawls have them
        lines.AddRange(Enumerable.Range(0, 300).Select(i => Assessment("text 7", 7, i % 2 == 0 ? "sha256:made" : "sha256:other")));
        lines.Add(Assessment("old", 1, "sha256:other"));
        var path = _rig.Write("assessed.jsonl", _made.Shuffled(lines));
        var request = new CurationRequest { Policy = CuratorRig.Plain, Output = "" };
        using var table = KnownAssessments.Read(request, [path], "sha256:made", new WorkFolder(_rig.Folder["work"]), 64 * 1024, reject => Assert.Fail(reject.Detail), default);
        for (var i = 0; i < Count; i++)
        {
            Assert.True(table.TryFind(DigestOf($"text {i}"), out var found));
            Assert.Equal(i, found.Resemblance);
            Assert.Equal(0, found.Detector);
            Assert.False(table.TryFind(DigestOf($"another {i}"), out _));
        }

        Assert.True(table.TryFind(DigestOf("old"), out var old));
        Assert.Equal("sha256:other", table.DetectorOf(old));
    }

    public void Dispose() => _rig.Dispose();

    private static string Assessment(string text, double resemblance, string detector = "sha256:made") => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"1","text_digest":"sha256:{{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}}","verdict":"human","resemblance":{{resemblance}},"p_value":0.5,"probability":0.1,"words":{{text.Split(' ').Length}},"language":"en","detector":"{{detector}}"}""");

    private static UInt128 DigestOf(string text) => UInt128.Parse(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private CurationPolicy Policy(params string[] assessments) => CuratorRig.Plain with
    {
        Order = [SelectionOrder.HumanResemblance],
        Inputs = [new PolicyInput { Files = [_rig.Write("a.jsonl", _documents)], Assessments = assessments }],
    };
}
