using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>An order that nothing speaks for is refused, unless it is forced.</summary>
public sealed class CuratorTrustTests : IDisposable
{
    private const ulong Seed = 13;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void Without_declared_human_text_a_detectors_order_is_refused_and_the_way_out_is_named()
    {
        var lines = _made.Lines(40).ConvertAll(line => line.Replace("\"origin\":\"human\"", "\"origin\":\"unknown\"", StringComparison.Ordinal));
        var policy = CuratorRig.Policy with { Human = new HumanPolicy { Share = 0 } };
        var (refusal, warnings) = RefusedThenForced(policy, lines);
        Assert.Contains("no document of the pool is declared human", refusal, StringComparison.Ordinal);
        Assert.Contains("--force", refusal, StringComparison.Ordinal);
        Assert.Contains(warnings, warning => warning.StartsWith("forced although no document", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_names_labels_that_are_none()
    {
        var lines = _made.Lines(40).ConvertAll(line => line.Replace("\"origin\":\"human\"", "\"origin\":\"Student\"", StringComparison.Ordinal));
        var policy = CuratorRig.Policy with { Human = new HumanPolicy { Share = 0 } };
        var (refusal, _) = RefusedThenForced(policy, lines);
        Assert.Contains("none of human, machine, mixed: Student (", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detector_that_ranks_human_text_last_is_refused()
    {
        var lines = _made.Lines(40).ConvertAll(line => line.Replace("\"resemblance\":-", "\"resemblance\":9", StringComparison.Ordinal));
        var (refusal, warnings) = RefusedThenForced(CuratorRig.Policy, lines);
        Assert.Contains("rank at 0.00 of the others", refusal, StringComparison.Ordinal);
        Assert.Contains(warnings, warning => warning.Contains("not to be trusted", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_assessments_or_a_detector_nothing_is_ordered_by_them()
    {
        var input = _rig.Write("a.jsonl", _made.Lines(10));
        var policy = CuratorRig.Policy with { Inputs = [new PolicyInput { Files = [input], Fields = new Dictionary<string, string>() }] };
        Assert.Throws<ArgumentException>(() => _rig.Make(policy));
    }

    [Fact]
    public void A_folder_that_is_there_already_is_left_as_it_was()
    {
        var input = _rig.Write("a.jsonl", _made.Lines(10));
        _rig.Folder.Write("set-1/mine.txt", "mine");
        var refusal = Assert.Throws<OutputException>(() => _rig.Make(CuratorRig.Plain, input));
        Assert.Contains("is there already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_rig.Folder["set-1/mine.txt"]));
        Assert.Equal(["a.jsonl", "set-1"], _rig.Folder.Names());
    }

    [Fact]
    public void An_empty_folder_is_filled_and_nothing_stays_beside_it()
    {
        Directory.CreateDirectory(_rig.Folder["set-1"]);
        var made = _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl", _made.Lines(10)));
        Assert.Equal(10, made.Lines().Count);
        Assert.Equal(["a.jsonl", "set-1"], _rig.Folder.Names());
    }

    [Fact]
    public void Nothing_to_read_and_nothing_to_choose_are_errors_that_say_why()
    {
        var empty = Assert.Throws<DataException>(() => _rig.Make(CuratorRig.Plain, _rig.Write("empty.jsonl", [])));
        Assert.Contains("no document could be read", empty.Message, StringComparison.Ordinal);
        var machine = _made.Lines(10).Where(line => line.Contains("machine", StringComparison.Ordinal));
        var none = Assert.Throws<DataException>(() => _rig.Make(CuratorRig.Plain with { Human = new HumanPolicy { Share = 0.5 } }, _rig.Write("machine.jsonl", machine)));
        Assert.Contains("none of 5 counts as human", none.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_rig.Folder["set-1"]) || Directory.Exists(_rig.Folder["set-2"]));
    }

    public void Dispose() => _rig.Dispose();

    private (string Refusal, IReadOnlyList<string> Warnings) RefusedThenForced(CurationPolicy policy, List<string> lines)
    {
        var request = new CurationRequest { Policy = policy, Inputs = [_rig.Write("a.jsonl", lines)], Output = _rig.NextOutput() };
        var refusal = Assert.Throws<DataException>(() => CuratorRig.Make(request, CurationOptions.Default, out _));
        Assert.False(Directory.Exists(request.Output));
        CuratorRig.Make(request with { Force = true }, CurationOptions.Default, out var summary);
        return (refusal.Message, summary.Warnings);
    }
}
