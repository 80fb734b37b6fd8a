using System.Globalization;
using Provenance.Curation;
using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Curation.Pool;

/// <summary>Documents and assessments that stand in files of their own.</summary>
public sealed class AssessmentJoinTests : IDisposable
{
    private const ulong Seed = 61;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);
    private readonly List<string> _documents = [];
    private readonly List<string> _assessments = [];
    private readonly List<string> _ranked;

    public AssessmentJoinTests()
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var random = new SplitMix64(Seed);
        for (var i = 0; i < 200; i++)
        {
            var id = $"d{i}";
            scores[id] = Math.Round(random.NextDouble() + (i % 2 == 0 ? 1 : 0), 6);
            _documents.Add($$"""{"id":"{{id}}","text":"{{_made.Text(20)}}","origin":"{{(i % 2 == 0 ? "human" : "machine")}}"}""");
            _assessments.Add(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","verdict":"human","resemblance":{{scores[id]}},"p_value":0.5,"probability":0.1,"language":"en"}"""));
        }

        _ranked = [.. scores.OrderByDescending(score => score.Value).Select(score => score.Key)];
    }

    [Fact]
    public void Documents_are_ordered_by_assessments_that_are_joined_by_id()
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
            _rig.Write("3.jsonl", shuffled.Take(50)), _rig.Write("1.jsonl", shuffled.Skip(50)), _rig.Write("2.jsonl", ["""{"id":"stranger","verdict":"human","resemblance":9}"""])));
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

    public void Dispose() => _rig.Dispose();

    private CurationPolicy Policy(params string[] assessments) => CuratorRig.Plain with
    {
        Order = [Ordering.HumanResemblance],
        Inputs = [new PolicyInput { Files = [_rig.Write("a.jsonl", _documents)], Assessments = assessments }],
    };
}
