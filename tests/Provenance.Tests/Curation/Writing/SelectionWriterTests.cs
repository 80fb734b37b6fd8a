using Provenance.Curation.Ordering;
using Provenance.Curation.Writing;
using Xunit;

namespace Provenance.Tests.Curation.Writing;

public sealed class SelectionWriterTests : IDisposable
{
    private const ulong Seed = 72;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void Stages_without_documents_are_files_without_lines()
    {
        var made = _rig.Make(CuratorRig.Plain with { Stages = new StagePolicy { Count = 9 } }, _rig.Write("a.jsonl", _made.Lines(2)));
        Assert.Equal(9, made.Files().Keys.Count(name => name.StartsWith("stage-", StringComparison.Ordinal)));
        Assert.Equal(7, Enumerable.Range(1, 9).Count(stage => made.Stage(stage).Count == 0));
        Assert.Empty(made.Rejects());
        Assert.All(made.Files().Where(file => file.Key.EndsWith(".gz", StringComparison.Ordinal)), file => Assert.NotEmpty(file.Value));
    }

    [Fact]
    public void The_manifest_has_the_digests_of_the_files_as_they_are()
    {
        var made = _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl", [.. _made.Lines(50), "not json"]));
        var files = made.Files();
        var manifest = made.Manifest();
        foreach (var file in manifest.GetProperty("stages").EnumerateArray().Append(manifest.GetProperty("rejects")))
        {
            var bytes = files[file.GetProperty("file").GetString()!];
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
        }
    }

    [Fact]
    public void The_manifest_has_as_many_lines_of_stages_and_of_rejects_as_the_files()
    {
        var made = _rig.Make(CuratorRig.Plain with { Budget = new BudgetPolicy { Amount = 31 } }, _rig.Write("a.jsonl", [.. _made.Lines(50), "not json"]));
        var manifest = made.Manifest();
        Assert.Equal([made.Stage(1).Count, made.Stage(2).Count], manifest.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("lines").GetInt32()));
        Assert.Equal(31, made.Lines().Count);
        Assert.Equal(20, made.Rejects().Count);
        Assert.Equal(20, manifest.GetProperty("rejects").GetProperty("lines").GetInt32());
    }

    [Fact]
    public void A_document_that_is_repeated_has_as_many_lines_and_no_reject()
    {
        var policy = CuratorRig.Plain with { Human = new HumanPolicy { Share = 0, OptimalWeight = true } };
        var made = _rig.Make(policy, _rig.Write("a.jsonl", _made.Lines(100)));
        var times = made.Ids().GroupBy(id => id).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(100, times.Count);
        Assert.Equal(2, times.Values.Max());
        Assert.Empty(made.Rejects());
    }

    [Fact]
    public void A_member_ends_with_the_line_that_reaches_eight_mebibytes_and_with_its_stage()
    {
        using var rig = new PoolRig();
        for (var i = 0; i < 40; i++) rig.Add(human: true, words: 200_000);
        var policy = CuratorRig.Plain;
        using var pool = rig.Build(policy);
        Array.Fill(pool.Copies, (byte)1);
        using var plan = SelectionPlan.Make(pool, new SelectionOrdering(policy, rig.Work, PoolRig.Ample), rig.Work, PoolRig.Ample);
        // lines of a million bytes: nine reach 8 MiB, and each of two stages has twenty
        Assert.Equal([9, 9, 2, 9, 9, 2], plan.Members.Select(member => member.Lines));
        Assert.Equal([0, 0, 0, 1, 1, 1], plan.Members.Select(member => member.File));
        Assert.Equal([20, 20, 0], plan.Lines);
    }

    public void Dispose() => _rig.Dispose();
}
