using Xunit;

namespace Provenance.Tests.Curation.Baselines;

/// <summary>The effect on a set of comparing it with human text.</summary>
public sealed class ReferenceTests : IDisposable
{
    private const ulong Seed = 52;

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(Seed);

    [Fact]
    public void Text_unlike_all_of_the_reference_lies_outside_the_perplexity_band()
    {
        var lines = _made.Lines(300, words: 80);
        lines.Add(_made.Line("odd", human: false, string.Join(' ', Enumerable.Range(0, 100).Select(i => $"zz{i}q"))));
        var policy = CuratorRig.Plain with { Quality = new QualityPolicy { PerplexityBand = (0, 1) } };
        var made = _rig.Make(policy, _rig.Write("a.jsonl", lines));
        Assert.Equal("perplexity", made.Reasons()["odd"]);
        Assert.InRange(made.Rejects().Count, 1, 20);
        // human documents are the reference, so that a band over all of them leaves each of them in
        Assert.DoesNotContain(made.Reasons().Keys, id => id != "odd" && int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0);
    }

    [Fact]
    public void A_reference_of_the_policys_own_takes_the_place_of_the_pools_human_text()
    {
        var reference = _rig.Write("reference.jsonl", Enumerable.Range(0, 200).Select(i => $$"""{"text":"{{_made.Text(100)}}"}"""));
        var lines = Enumerable.Range(0, 50).Select(i => _made.Line($"d{i}", human: false, _made.Text(100))).ToList();
        lines.Add(_made.Line("odd", human: false, string.Join(' ', Enumerable.Range(0, 100).Select(i => $"zz{i}q"))));
        var input = _rig.Write("a.jsonl", lines);
        var policy = CuratorRig.Plain with { Quality = new QualityPolicy { PerplexityBand = (0, 1) } };
        Assert.Contains("perplexity is measured against human text", Assert.Throws<DataException>(() => _rig.Make(policy, input)).Message, StringComparison.Ordinal);
        var made = _rig.Make(policy with { Reference = [reference] }, input);
        Assert.Equal("perplexity", made.Reasons()["odd"]);
        Assert.Equal("reference", MadeSelection.Parse(File.ReadAllText(_rig.Folder["set-2/report.json"])).GetProperty("diversity")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Likeness_draws_text_with_the_references_words_first()
    {
        var lines = new List<string>();
        for (var i = 0; i < 100; i++) lines.Add(_made.Line($"like{i}", human: false, _made.Text(100)));
        for (var i = 0; i < 100; i++) lines.Add(_made.Line($"odd{i}", human: false, _made.Text(100).Replace('e', 'x').Replace('t', 'q')));
        var policy = CuratorRig.Plain with
        {
            Reference = [_rig.Write("reference.jsonl", Enumerable.Range(0, 100).Select(i => $$"""{"text":"{{_made.Text(100)}}"}"""))],
            Sampling = new SamplingPolicy { Method = SamplingMethod.Dsir },
            Budget = new BudgetPolicy { Amount = 60 },
        };
        var made = _rig.Make(policy, _rig.Write("a.jsonl", lines));
        Assert.Equal(60, made.Lines().Count);
        Assert.All(made.Ids(), id => Assert.StartsWith("like", id, StringComparison.Ordinal));
    }

    [Fact]
    public void Documents_with_missing_rare_words_come_in_for_others_of_their_kind_until_the_floor_holds()
    {
        var lines = new List<string>();
        for (var i = 0; i < 60; i++) lines.Add(_made.Line($"h{i}", human: true, "the sea was calm and the sky was blue and wide", null));
        for (var i = 0; i < 60; i++) lines[i] = lines[i].Replace("calm", $"calm {string.Join(' ', Enumerable.Repeat("very", i + 1))}", StringComparison.Ordinal);
        for (var i = 0; i < 20; i++) lines.Add(_made.Line($"rare{i}", human: true, $"the sea was calm and the word rarity{(char)('a' + i)} was there"));
        for (var i = 0; i < 100; i++) lines.Add(_made.Line($"m{i}", human: false, $"the sky {string.Join(' ', Enumerable.Repeat("so", i + 1))} wide", "alpha"));
        var input = _rig.Write("a.jsonl", lines);
        var policy = CuratorRig.Plain with { Human = new HumanPolicy { Share = 0.5 }, Budget = new BudgetPolicy { Amount = 80 } };
        var plain = _rig.Make(policy, input);
        var floored = _rig.Make(policy with { Diversity = new DiversityPolicy { NearDuplicates = null, TailCoverage = 0.95 } }, input);
        int Rare(MadeSelection made) => made.Ids().Count(id => id.StartsWith("rare", StringComparison.Ordinal));
        Assert.InRange(Rare(plain), 1, 18);
        Assert.True(Rare(floored) >= 19, $"{Rare(floored)} of 20");
        Assert.Equal(80, floored.Lines().Count);
        Assert.Equal(Machine(plain), Machine(floored));
        Assert.Equal(Rare(floored) - Rare(plain), floored.Rejects().Count(reject => reject.GetProperty("reason").GetString() == "exchanged"));
    }

    [Fact]
    public void A_floor_that_cannot_be_reached_is_warned_of()
    {
        var request = new CurationRequest
        {
            Policy = CuratorRig.Plain with { Reference = [_rig.Write("reference.jsonl", ["{\"text\":\"only here\"}"])], Diversity = new DiversityPolicy { TailCoverage = 1 } },
            Inputs = [_rig.Write("a.jsonl", _made.Lines(20))],
            Output = _rig.NextOutput(),
        };
        CuratorRig.Make(request, CurationOptions.Default, out var summary);
        Assert.Contains(summary.Warnings, warning => warning.StartsWith("the floor on tail coverage could not be met", StringComparison.Ordinal));
    }

    public void Dispose() => _rig.Dispose();

    private static int Machine(MadeSelection made) => made.Ids().Count(id => id[0] == 'm');
}
