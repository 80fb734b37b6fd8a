using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>Every document is in the set or among the rejects with a reason, and counts say so.</summary>
public sealed class CuratorContractTests : IDisposable
{
    private const ulong Seed = 12;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void Every_document_is_in_the_set_or_among_the_rejects_and_the_counts_add_up()
    {
        var lines = _made.Lines(400);
        lines.AddRange(lines.Take(20).Select(line => line.Replace("\"id\":\"d", "\"id\":\"copy-", StringComparison.Ordinal)));
        lines.AddRange(["not json", "{\"text\":1}"]);
        var request = new CurationRequest
        {
            Policy = CuratorRig.Policy with { Budget = new BudgetPolicy { Amount = 150 } },
            Inputs = [_rig.Write("a.jsonl", lines)],
            Output = _rig.NextOutput(),
        };
        var made = CuratorRig.Make(request, CurationOptions.Default, out var summary);
        var (written, rejected) = (made.Ids(), made.Rejects());
        Assert.Equal(150, written.Count);
        Assert.Equal(
            lines.Take(420).Select(MadeSelection.Id).Order(StringComparer.Ordinal), written.Concat(made.Reasons().Keys).Order(StringComparer.Ordinal));
        Assert.Equal(2, rejected.Count(reject => !reject.TryGetProperty("id", out _)));
        Assert.All(rejected, reject => Assert.NotEqual("", reject.GetProperty("detail").GetString()));
        Assert.Equal((420, 150, 150), (summary.Read, summary.Selected, summary.Written));
        Assert.Equal(rejected.Count, summary.Rejects.Values.Sum());
        Assert.All(summary.Report.Stages, stage => Assert.InRange(stage.Written.Documents, 37, 38));
        var counts = made.Manifest().GetProperty("counts");
        Assert.Equal(422, counts.GetProperty("records").GetInt64());
        Assert.Equal(2, counts.GetProperty("unreadable").GetInt64());
        Assert.Equal(counts.GetProperty("records").GetInt64(), counts.GetProperty("selected").GetInt64() + counts.GetProperty("rejected").GetInt64());
    }

    [Fact]
    public void Lines_of_the_set_are_the_documents_as_they_stood()
    {
        var lines = _made.Lines(40);
        var made = _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl", lines));
        Assert.Equal(lines.Order(StringComparer.Ordinal), made.Lines().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_documents_with_the_same_text_the_human_one_is_kept_then_the_one_of_the_lower_generation()
    {
        var (one, other) = (_made.Text(30), _made.Text(30));
        var made = _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl",
        [
            _made.Line("machine", human: false, one), _made.Line("human", human: true, one),
            $$"""{"id":"third","text":"{{other}}","origin":"machine","generation":3}""", $$"""{"id":"first","text":"{{other}}","origin":"machine","generation":1}""",
        ]));
        Assert.Equal(["first", "human"], made.Ids().Order(StringComparer.Ordinal));
        Assert.Equal("exact-duplicate", made.Reasons()["machine"]);
        Assert.Equal("exact-duplicate", made.Reasons()["third"]);
    }

    [Fact]
    public void Exact_duplicates_stay_where_the_policy_keeps_them()
    {
        var text = _made.Text(30);
        var made = _rig.Make(
            CuratorRig.Plain with { Diversity = new DiversityPolicy { ExactDuplicates = false, NearDuplicates = null } },
            _rig.Write("a.jsonl", [_made.Line("a", human: true, text), _made.Line("b", human: false, text)]));
        Assert.Equal(["a", "b"], made.Ids().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Generations_beyond_the_policys_are_refused_and_unknown_ones_are_taken()
    {
        var made = _rig.Make(CuratorRig.Plain with { Machine = new MachinePolicy { MaxGeneration = 1 } }, _rig.Write("a.jsonl",
        [
            """{"id":"zero","text":"one two","generation":0}""", """{"id":"one","text":"three four","generation":1}""",
            """{"id":"two","text":"five six","generation":2}""", """{"id":"unknown","text":"seven eight"}""",
        ]));
        Assert.Equal(["one", "unknown", "zero"], made.Ids().Order(StringComparer.Ordinal));
        Assert.Equal("generation", made.Reasons()["two"]);
    }

    [Fact]
    public void A_text_whose_preferred_copy_is_of_too_late_a_generation_is_kept_in_another_copy()
    {
        var made = _rig.Make(CuratorRig.Plain with { Machine = new MachinePolicy { MaxGeneration = 1 } }, _rig.Write("a.jsonl",
        [
            """{"id":"late","text":"one two three","origin":"mixed","generation":4}""", """{"id":"early","text":"one two three","origin":"machine","generation":1}""",
        ]));
        Assert.Equal(["early"], made.Ids());
        Assert.Equal("generation", made.Reasons()["late"]);
    }

    [Fact]
    public void Rules_bounds_and_scores_refuse_and_name_what_was_broken()
    {
        var input = _rig.Write("a.jsonl", [_made.Line("long", human: true, _made.Text(120)), _made.Line("short", human: true, _made.Text(8))]);
        string Reason(QualityPolicy quality) => _rig.Make(CuratorRig.Plain with { Quality = quality }, input).Reasons().GetValueOrDefault("short", "kept");
        Assert.Equal("quality-bound:gopher-word-count-2", Reason(new QualityPolicy { Bounds = [new SignalBound("gopher-word-count-2", 20, null)] }));
        Assert.Equal("kept", Reason(new QualityPolicy { Bounds = [new SignalBound("gopher-word-count-2", 8, null)] }));
        var refusal = Assert.Throws<DataException>(() => Reason(new QualityPolicy { Rules = ["gopher"] }));
        Assert.Contains("quality-rule:gopher-", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_repeats_itself_is_refused()
    {
        var part = _made.Text(30).TrimEnd('.');
        var made = _rig.Make(
            CuratorRig.Plain with { Diversity = new DiversityPolicy { NearDuplicates = null, MaxSelfRepetition = 0.1 } },
            _rig.Write("a.jsonl", [_made.Line("once", human: true, _made.Text(60)), _made.Line("again", human: true, $"{part} {part} {part}")]));
        Assert.Equal(["once"], made.Ids());
        Assert.Equal("self-repetition", made.Reasons()["again"]);
    }

    [Fact]
    public void A_condition_of_an_input_leaves_out_what_was_not_asked_for()
    {
        var policy = CuratorRig.Plain with
        {
            Inputs = [new PolicyInput { Files = [_rig.Write("a.jsonl", ["""{"id":"a","text":"one","year":1999}""", """{"id":"b","text":"two","year":2009}"""])], Where = "year < 2000" }],
        };
        var made = _rig.Make(policy);
        Assert.Equal(["a"], made.Ids());
        Assert.Equal("filtered", made.Reasons()["b"]);
    }

    [Fact]
    public void Records_that_cannot_be_read_are_rejects_and_stand_in_a_file_with_their_file_and_line()
    {
        var input = _rig.Write("a.jsonl", [_made.Line("a", human: true, _made.Text(9)), "{\"id\":\"cut", "", """{"id":"b","text":"one","origin":"elf"}"""]);
        var request = new CurationRequest
        {
            Policy = CuratorRig.Plain with { Inputs = [new PolicyInput { Files = [input], Fields = new Dictionary<string, string> { ["origin"] = "origin" } }] },
            Output = _rig.NextOutput(),
            RejectsPath = _rig.Folder["unread.jsonl"],
        };
        var made = CuratorRig.Make(request, CurationOptions.Default, out var summary);
        Assert.Equal((1, 1), (summary.Rejects["bad-field"], summary.Rejects["truncated-json"]));
        Assert.Equal(["bad-field", "truncated-json"], made.Rejects().Select(reject => reject.GetProperty("reason").GetString()).Order(StringComparer.Ordinal));
        var kept = File.ReadAllLines(_rig.Folder["unread.jsonl"]).Select(MadeSelection.Parse).ToList();
        Assert.Equal([2, 4], kept.Select(reject => reject.GetProperty("line").GetInt32()));
        Assert.All(kept, reject => Assert.Equal(input, reject.GetProperty("file").GetString()));
        Assert.Contains("elf", kept[1].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _rig.Dispose();
}
