using Xunit;

namespace Provenance.Tests.Curation;

public class PolicyCheckTests
{
    private static readonly CurationPolicy Good = new() { Name = "set" };
    private static readonly PolicyInput Input = new() { Files = ["a.jsonl"] };

    public static TheoryData<string, CurationPolicy> Wrong => new()
    {
        { "name: a set needs a name", Good with { Name = " " } },
        { "name: a name is one line, without control characters", Good with { Name = "a\nb" } },
        { "inputs[0].files: an input needs files", With(Input with { Files = [] }) },
        { "inputs[0].files[1]: a file needs a name", With(Input with { Files = ["a", ""] }) },
        { "inputs[0].assessments[0]: a file needs a name", With(Input with { Assessments = [""] }) },
        { "inputs[0].fields.colour: there is no fact 'colour'; there are origin, generator,", With(Fields("colour", "x")) },
        { "inputs[0].fields.origin: a field needs a path, such as metadata.model", With(Fields("origin", "")) },
        { "inputs[0].origin: 9 is no Origin", With(Input with { Origin = (Origin)9 }) },
        { "inputs[0].generation: -1 is less than 0", With(Input with { Generation = -1 }) },
        { "inputs[0].generation: 1 is that of machine text, and the origin is human", With(Input with { Origin = Origin.Human, Generation = 1 }) },
        { "inputs[0].generation: 0 is that of human text, and the origin is machine", With(Input with { Origin = Origin.Machine, Generation = 0 }) },
        { "inputs[0].language: 'English' is no language code of ISO 639-1, such as en", With(Input with { Language = "English" }) },
        { "inputs[0].where: column 8: ", With(Input with { Where = "words >" }) },
        { "reference[0]: a file needs a name", Good with { Reference = [""] } },
        { "budget.unit: 9 is no BudgetUnit", Good with { Budget = new() { Unit = (BudgetUnit)9 } } },
        { "budget.words: 0 is less than 1", Good with { Budget = new() { Unit = BudgetUnit.Words, Amount = 0 } } },
        { "budget.tokenizer: counts tokens, and the budget counts words", Good with { Budget = new() { Unit = BudgetUnit.Words, Tokenizer = "gpt2" } } },
        { "budget.tokenizer: a tokenizer needs a name", Good with { Budget = new() { Unit = BudgetUnit.Tokens, Tokenizer = " " } } },
        { "budget.per_domain.news: -1 is less than 0", Good with { Budget = new() { PerDomain = new Dictionary<string, long> { ["news"] = -1 } } } },
        { "budget.per_domain: a part needs a name", Good with { Budget = new() { PerDomain = new Dictionary<string, long> { [""] = 1 } } } },
        { "budget.per_language.xxxx: 'xxxx' is no language code of ISO 639-1, such as en", Good with { Budget = new() { PerLanguage = new Dictionary<string, long> { ["xxxx"] = 1, ["*"] = 1 } } } },
        { "human.share: 1.5 is not between 0 and 1", Good with { Human = new() { Share = 1.5 } } },
        { "human.share: NaN is not between 0 and 1", Good with { Human = new() { Share = double.NaN } } },
        { "human.counts: 9 is no HumanEvidence", Good with { Human = new() { Counts = (HumanEvidence)9 } } },
        { "human.least_p_value: -0.1 is not between 0 and 1", Good with { Human = new() { MinPValue = -0.1 } } },
        { "human.weight: optimal repeats human documents, and sampling.max_repeats is 1", Good with { Human = new() { OptimalWeight = true }, Sampling = new() { MaxRepeats = 1 } } },
        { "machine.share: 2 is not between 0 and 1", Good with { Machine = new() { Share = 2 } } },
        { "machine.max_generation: -1 is less than 0", Good with { Machine = new() { MaxGeneration = -1 } } },
        { "machine.max_per_generator: -1 is not between 0 and 1", Good with { Machine = new() { MaxPerGenerator = -1 } } },
        { "machine.mixture.temperature: 0 is not above 0", Good with { Machine = new() { Temperature = 0 } } },
        { "order: a set needs an order; random is one", Good with { Order = [] } },
        { "order[0]: 9 is no SelectionOrder", Good with { Order = [(SelectionOrder)9] } },
        { "order[2]: human-resemblance is there already", Good with { Order = [SelectionOrder.HumanResemblance, SelectionOrder.Mixture, SelectionOrder.HumanResemblance] } },
        { "quality.rules[1]: there are no rules 'fluency'; there are gopher, gopher-repetition, c4", Good with { Quality = new() { Rules = ["c4", "fluency"] } } },
        { "quality.rules[1]: c4 is there already", Good with { Quality = new() { Rules = ["c4", "c4"] } } },
        { "quality.bounds.nothing-1: there is no signal 'nothing-1'; provenance curate --signals lists them", Bounded(new SignalBound("nothing-1", 1, 2)) },
        { "quality.bounds.c4-sentences-1: is bounded twice", Bounded(new SignalBound("c4-sentences-1", 1, 2), new SignalBound("c4-sentences-1", 3, null)) },
        { "quality.bounds.c4-sentences-1: a bound is a least value, a most, or both", Bounded(new SignalBound("c4-sentences-1", null, null)) },
        { "quality.bounds.c4-sentences-1.least: 5 is more than the most, 3", Bounded(new SignalBound("c4-sentences-1", 5, 3)) },
        { "quality.bounds.c4-sentences-1.least: NaN is no number", Bounded(new SignalBound("c4-sentences-1", double.NaN, 3)) },
        { "quality.bounds.c4-sentences-1.most: NaN is no number", Bounded(new SignalBound("c4-sentences-1", 3, double.NaN)) },
        { "quality.least_score: 1.1 is not between 0 and 1", Good with { Quality = new() { MinScore = 1.1 } } },
        { "quality.perplexity_band[1]: 99 is not between 0 and 1", Good with { Quality = new() { PerplexityBand = (0.01, 99) } } },
        { "quality.perplexity_band[0]: -1 is not between 0 and 1", Good with { Quality = new() { PerplexityBand = (-1, 0.99) } } },
        { "quality.perplexity_band: 0.9 is not below 0.1", Good with { Quality = new() { PerplexityBand = (0.9, 0.1) } } },
        { "sampling.method: 9 is no SamplingMethod", Good with { Sampling = new() { Method = (SamplingMethod)9 } } },
        { "sampling.by: documents have no rank by mixture; they have one by human-resemblance and by quality", Good with { Sampling = new() { By = SelectionOrder.Mixture } } },
        { "sampling.exponent: -1 is not a number from 0", Good with { Sampling = new() { Exponent = -1 } } },
        { "sampling.upsampling: 0 is not a number above 0", Good with { Sampling = new() { Upsampling = 0 } } },
        { "sampling.upsampling: Infinity is not a number above 0", Good with { Sampling = new() { Upsampling = double.PositiveInfinity } } },
        { "sampling.max_repeats: 101 is not between 1 and 100", Good with { Sampling = new() { MaxRepeats = 101 } } },
        { "diversity.near_duplicates: 0.4 is not between 0.5 and 1", Good with { Diversity = new() { NearDuplicates = 0.4 } } },
        { "diversity.exact_duplicates: false leaves in what diversity.near_duplicates takes out; set that to false, too", Good with { Diversity = new() { ExactDuplicates = false } } },
        { "diversity.max_self_repetition: 2 is not between 0 and 1", Good with { Diversity = new() { MaxSelfRepetition = 2 } } },
        { "diversity.tail_coverage: 80 is not between 0 and 1", Good with { Diversity = new() { TailCoverage = 80 } } },
        { "sentinels.files[0]: a file needs a name", Good with { Sentinels = new() { Files = [""] } } },
        { "sentinels.count: -1 is less than 0", Good with { Sentinels = new() { Count = -1 } } },
        { "sentinels.files: sentinels.count is 0, so that none would be drawn from them", Good with { Sentinels = new() { Files = ["a"], Count = 0 } } },
        { "sentinels.least_median_rank: 40 is not between 0 and 1", Good with { Sentinels = new() { MinMedianRank = 40 } } },
        { "stages.count: 0 is not between 1 and 99", Good with { Stages = new() { Count = 0 } } },
        { "stages.count: 100 is not between 1 and 99", Good with { Stages = new() { Count = 100 } } },
        { "stages.quantiles[1]: 0.1 is not above 0.3 and at most 1", Good with { Stages = new() { Quantiles = [0.3, 0.1, 1] } } },
        { "stages.quantiles: the last is 0.9; the last stage ends at 1", Good with { Stages = new() { Quantiles = [0.3, 0.9] } } },
        { "stages.quantiles: 100 stages are more than 99", Good with { Stages = new() { Quantiles = [.. Enumerable.Range(1, 100).Select(i => i / 100.0)] } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_followed_is_named_as_the_file_names_it(string message, CurationPolicy policy)
    {
        Assert.StartsWith(message, Assert.Single(Curator.Mistakes(policy)).ToString(), StringComparison.Ordinal);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Curator.Check(policy)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, CurationPolicy> Odd => new()
    {
        { "the defaults", Good },
        { "all generators alike", Good with { Machine = new() { Temperature = double.PositiveInfinity } } },
        { "no human text", Good with { Human = new() { Share = 0 } } },
        { "only human text", Good with { Human = new() { Share = 1 }, Machine = new() { Share = 0 } } },
        { "a domain that is left out", Good with { Budget = new() { PerDomain = new Dictionary<string, long> { ["news"] = 0, ["*"] = 5 } } } },
        { "duplicates of all kinds", Good with { Diversity = new() { ExactDuplicates = false, NearDuplicates = null } } },
        { "one stage", Good with { Stages = new() { Quantiles = [1] } } },
        { "bounds on one side", Bounded(new SignalBound("c4-sentences-1", 3, null), new SignalBound("gopher-word-count-2", null, 10)) },
        { "a generator for those that people did not write", With(Input with { Origin = Origin.Human, Generator = "m" }) },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_is_odd_but_can_be_followed_passes(string what, CurationPolicy policy)
    {
        Assert.True(Curator.Mistakes(policy).Count == 0, $"{what}: {string.Join("; ", Curator.Mistakes(policy))}");
        Curator.Check(policy);
    }

    public static TheoryData<string, CurationPolicy> Missing => new()
    {
        { "inputs", Good with { Inputs = null! } },
        { "inputs[0]", Good with { Inputs = [null!] } },
        { "inputs[0].files", With(Input with { Files = null! }) },
        { "inputs[0].assessments", With(Input with { Assessments = null! }) },
        { "reference", Good with { Reference = null! } },
        { "budget", Good with { Budget = null! } },
        { "budget.per_domain", Good with { Budget = new() { PerDomain = null! } } },
        { "budget.per_language", Good with { Budget = new() { PerLanguage = null! } } },
        { "human", Good with { Human = null! } },
        { "machine", Good with { Machine = null! } },
        { "order", Good with { Order = null! } },
        { "quality", Good with { Quality = null! } },
        { "quality.rules", Good with { Quality = new() { Rules = null! } } },
        { "quality.bounds", Good with { Quality = new() { Bounds = null! } } },
        { "quality.bounds[0]", Bounded([null!]) },
        { "sampling", Good with { Sampling = null! } },
        { "diversity", Good with { Diversity = null! } },
        { "sentinels", Good with { Sentinels = null! } },
        { "sentinels.files", Good with { Sentinels = new() { Files = null! } } },
        { "stages", Good with { Stages = null! } },
        { "stages.quantiles", Good with { Stages = new() { Quantiles = null! } } },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void What_is_missing_altogether_is_named(string setting, CurationPolicy policy)
    {
        Assert.Equal([$"{setting}: is missing"], Curator.Mistakes(policy).Select(mistake => mistake.ToString()));
        Assert.Equal($"{setting}: is missing", Assert.Throws<ArgumentException>(() => Curator.Check(policy)).Message);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            ["human.share", "stages.count"],
            Curator.Mistakes(Good with { Human = new() { Share = 2 }, Stages = new() { Count = 0 } }).Select(mistake => mistake.Setting));

    [Fact]
    public void Signals_are_described_with_the_bounds_that_were_published()
    {
        Assert.Equal(["gopher", "gopher-repetition", "c4"], SignalCatalog.RuleGroups);
        var words = SignalCatalog.Signals.Single(signal => signal.Name == "gopher-word-count-2");
        Assert.Equal((50, 100_000, true), (words.Min, words.Max, words.IsRule));
        var hashes = SignalCatalog.Signals.Single(signal => signal.Name == "gopher-hash-ratio-1");
        Assert.Equal((null, 0.1), (hashes.Min, hashes.Max));
        // from one end of the range to the other is no bound
        var scripts = SignalCatalog.Signals.Single(signal => signal.Name == "c4-javascript-lines-1");
        Assert.Equal((null, null, false), (scripts.Min, scripts.Max, scripts.IsRule));
        var ends = SignalCatalog.Signals.Single(signal => signal.Name == "c4-terminal-lines-1");
        Assert.Equal((null, null, false), (ends.Min, ends.Max, ends.IsRule));
    }

    private static CurationPolicy With(PolicyInput input) => Good with { Inputs = [input] };

    private static PolicyInput Fields(string fact, string path) => Input with { Fields = new Dictionary<string, string> { [fact] = path } };

    private static CurationPolicy Bounded(params SignalBound[] bounds) => Good with { Quality = new() { Bounds = bounds } };
}
