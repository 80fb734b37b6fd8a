using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>A selection is a function of policy and documents, and of nothing else.</summary>
public sealed class CuratorIdentityTests : IDisposable
{
    private const ulong Seed = 11;

    private static readonly CurationPolicy Everything = CuratorRig.Policy with
    {
        Order = [SelectionOrder.HumanResemblance, SelectionOrder.Mixture],
        Human = new HumanPolicy { Share = 0.4, OptimalWeight = true },
        Machine = new MachinePolicy { MaxPerGenerator = 0.5, Temperature = double.PositiveInfinity },
        Budget = new BudgetPolicy { Unit = BudgetUnit.Words, Amount = 20_000, PerDomain = new Dictionary<string, long> { ["news"] = 6_000, ["*"] = 9_000 } },
        Quality = new QualityPolicy { PerplexityBand = (0.01, 0.99), Bounds = [new SignalBound("gopher-word-count-2", 20, null)] },
        Sampling = new SamplingPolicy { Method = SamplingMethod.Dsir },
        Diversity = new DiversityPolicy { TailCoverage = 0.6 },
    };

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    public static TheoryData<string> Policies => ["default", "everything", "importance", "top"];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Shards_order_and_threads_change_no_byte_of_the_folder(string name)
    {
        var policy = Named(name);
        var lines = _made.Lines(900);
        lines.AddRange(lines.Take(30).Select(line => line.Replace("\"id\":\"d", "\"id\":\"copy-", StringComparison.Ordinal)));
        lines.AddRange(["{\"id\":\"cut", "[1]", "{\"id\":\"no text\"}"]);
        var whole = _rig.Make(policy, new CurationOptions { Threads = 1 }, _rig.Write("whole.jsonl", lines));
        var shuffled = _made.Shuffled(lines);
        var shards = new List<string>();
        for (var i = 0; i < 7; i++) shards.Add(_rig.Write($"shards/{7 - i}.jsonl", shuffled.Where((_, at) => at % 7 == i)));
        CuratorRig.AssertSameBytes(whole, _rig.Make(policy, new CurationOptions { Threads = 4 }, [.. shards]));
        var zipped = _rig.Folder.Write("zipped.jsonl.gz", TemporaryFolder.Gzip(string.Join('\n', shuffled)));
        CuratorRig.AssertSameBytes(whole, _rig.Make(policy, new CurationOptions { Threads = 3 }, zipped));
    }

    [Fact]
    public void Memory_that_holds_a_fraction_of_the_text_changes_no_byte_of_the_folder()
    {
        // 24 MB of text, so that at 16 MiB rows, places and lines go to files
        var lines = _made.Lines(24_000, words: 170);
        var policy = CuratorRig.Policy with { Order = [SelectionOrder.Mixture, SelectionOrder.HumanResemblance], Stages = new StagePolicy { Count = 1 } };
        var input = _rig.Write("large.jsonl", lines);
        var ample = _rig.Make(policy, CurationOptions.Default, input);
        CuratorRig.AssertSameBytes(ample, _rig.Make(policy, new CurationOptions { MemoryBytes = 16 << 20, Threads = 3 }, input));
    }

    [Fact]
    public void Standard_input_gives_the_bytes_that_a_file_gives()
    {
        var lines = _made.Lines(50);
        var file = _rig.Write("a.jsonl", lines);
        using var input = File.OpenRead(file);
        var piped = CuratorRig.Make(
            new CurationRequest { Policy = CuratorRig.Policy, Inputs = ["-"], StandardInput = input, Output = _rig.NextOutput() }, CurationOptions.Default, out _);
        CuratorRig.AssertSameBytes(_rig.Make(CuratorRig.Policy, file), piped);
    }

    [Fact]
    public void Text_files_of_the_same_text_give_the_same_bytes_in_any_order()
    {
        var text = _made.Text(60);
        string[] files = [_rig.Folder.Write("b.txt", text), _rig.Folder.Write("a.txt", text), _rig.Folder.Write("c.md.gz", TemporaryFolder.Gzip(_made.Text(50)))];
        var policy = CuratorRig.Plain;
        var one = _rig.Make(policy, files);
        Assert.Equal(2, one.Lines().Count);
        Assert.Single(one.Rejects());
        CuratorRig.AssertSameBytes(one, _rig.Make(policy, [.. files.Reverse()]));
    }

    [Fact]
    public void Another_seed_gives_another_order_of_the_same_documents()
    {
        var input = _rig.Write("a.jsonl", _made.Lines(60));
        var (one, other) = (_rig.Make(CuratorRig.Plain, input).Ids(), _rig.Make(CuratorRig.Plain with { Seed = 2 }, input).Ids());
        Assert.NotEqual(one, other);
        Assert.Equal(one.Order(StringComparer.Ordinal), other.Order(StringComparer.Ordinal));
    }

    public void Dispose() => _rig.Dispose();

    private static CurationPolicy Named(string name) => name switch
    {
        "everything" => Everything,
        "importance" => CuratorRig.Policy with { Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Exponent = 2 } },
        "top" => CuratorRig.Policy with
        {
            Sampling = new SamplingPolicy { Method = SamplingMethod.Top },
            Budget = new BudgetPolicy { Unit = BudgetUnit.Tokens, Amount = 9_000 },
            Stages = new StagePolicy { Quantiles = [0.1, 0.5, 1] },
        },
        _ => CuratorRig.Policy,
    };
}
