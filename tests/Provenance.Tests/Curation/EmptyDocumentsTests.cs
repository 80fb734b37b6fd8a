using System.Text.Json;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Curation;

/// <summary>Documents without a letter or digit are in no training set, whatever its policy.</summary>
public sealed class EmptyDocumentsTests : IDisposable
{
    private static readonly string[] Empty = ["", "   ", "\n\n", "\u200b\u200b", "...", "-", "\u00a0", "!!! ???", "\u2014 \u2022 \u2014", "\ufeff", "<br><br>"];

    private static readonly string[] Short = ["1", "a", "猫", "é", "ก", "¼", "犬。"];

    private readonly CuratorRig _rig = new();
    private readonly MadeDocuments _made = new(29);

    public static TheoryData<string, CurationPolicy> Policies => new()
    {
        { "random, all of it", CuratorRig.Plain },
        { "by resemblance", CuratorRig.Policy with { Human = new HumanPolicy { Share = 0 } } },
        { "words, repeated", CuratorRig.Plain with { Budget = new BudgetPolicy { Unit = BudgetUnit.Words, Amount = 6000 }, Human = new HumanPolicy { Share = 0 } } },
        { "copies kept", CuratorRig.Plain with { Diversity = new DiversityPolicy { NearDuplicates = null, ExactDuplicates = false } } },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void They_are_rejected_as_empty_and_counted(string name, CurationPolicy policy)
    {
        Assert.NotEmpty(name);
        var lines = _made.Lines(60);
        lines.AddRange(Lines("empty", Empty));
        lines.AddRange(Lines("short", Short));
        var set = _rig.Make(policy, _rig.Write("a.jsonl", _made.Shuffled(lines)));
        Assert.DoesNotContain(set.Ids(), id => id.StartsWith("empty", StringComparison.Ordinal));
        var reasons = set.Reasons();
        Assert.Equal(Enumerable.Range(0, Empty.Length).Select(i => $"empty{i} empty").Order(StringComparer.Ordinal), reasons.Where(pair => pair.Value == "empty").Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_condition_of_an_input_goes_before()
    {
        var input = _rig.Write("a.jsonl", _made.Lines(60).Concat(Lines("empty", Empty)));
        var policy = CuratorRig.Plain with { Inputs = [new PolicyInput { Files = [input], Where = "words > 0" }] };
        Assert.All(_rig.Make(policy).Reasons(), pair => Assert.Equal("filtered", pair.Value));
    }

    [Fact]
    public void A_pool_of_nothing_else_says_so()
    {
        var error = Assert.Throws<DataException>(() => _rig.Make(CuratorRig.Plain, _rig.Write("a.jsonl", Lines("empty", Empty))));
        Assert.Contains("11 empty (no letter and no digit)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_or_digit_of_any_script_is_enough()
    {
        var counter = new WordCounter();
        Assert.All(Empty, text => Assert.True(counter.IsEmpty(System.Text.Encoding.UTF8.GetBytes(text)), text));
        Assert.All(Short, text => Assert.False(counter.IsEmpty(System.Text.Encoding.UTF8.GetBytes(text)), text));
    }

    public void Dispose() => _rig.Dispose();

    private static IEnumerable<string> Lines(string name, string[] texts) =>
        texts.Select((text, i) => $$"""{"id":"{{name}}{{i}}","text":{{JsonSerializer.Serialize(text)}},"origin":"human","domain":"news","resemblance":9,"p_value":0.9,"probability":0.1}""");
}
