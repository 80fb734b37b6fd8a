using System.Text;
using Xunit;

namespace Provenance.Tests.Curation.Sampling;

/// <summary>Mixtures of generators, each with versions of its own, in whole sets.</summary>
public sealed class FamilyMixtureTests : IDisposable
{
    private static readonly CurationPolicy Balanced = CuratorRig.Plain with
    {
        Budget = new BudgetPolicy { Unit = BudgetUnit.Documents, Amount = 60 },
        Machine = new MachinePolicy { Temperature = double.PositiveInfinity, MixBy = GeneratorUnit.Family },
        Stages = new StagePolicy { Count = 1 },
    };

    private readonly CuratorRig _rig = new();

    [Fact]
    public void Families_get_equal_parts_however_many_versions_they_have()
    {
        var set = _rig.Make(Balanced, Write());
        Assert.Equal([("claude", 30), ("gpt", 30)], Counts(set));
        Assert.Equal(["family:claude", "family:gpt"], Names(set));
    }

    [Fact]
    public void By_default_versions_get_equal_parts_under_their_own_names()
    {
        var set = _rig.Make(Balanced with { Machine = Balanced.Machine with { MixBy = GeneratorUnit.Generator } }, Write());
        Assert.Equal([("claude", 20), ("gpt", 40)], Counts(set));
        Assert.Equal(["claude-2", "gpt-4-0613", "gpt-4o"], Names(set));
    }

    public void Dispose() => _rig.Dispose();

    private string Write()
    {
        var made = new MadeDocuments(seed: 7);
        string[] generators = ["gpt-4-0613", "gpt-4o", "claude-2"];
        return _rig.Write("made.jsonl", Enumerable.Range(0, 150).Select(i => made.Line($"{generators[i % 3]}-{i}", human: false, made.Text(40), generators[i % 3])));
    }

    private static IEnumerable<(string, int)> Counts(MadeSelection set) =>
        set.Ids().GroupBy(id => id[..id.IndexOf('-', StringComparison.Ordinal)]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count()));

    /// <summary>Returns the generators that the report names.</summary>
    private static IEnumerable<string?> Names(MadeSelection set) => MadeSelection.Parse(Encoding.UTF8.GetString(set.Files()["report.json"]))
        .GetProperty("facets").GetProperty("generator").EnumerateArray().Select(row => row.GetProperty("value").GetString()).Order(StringComparer.Ordinal);
}
