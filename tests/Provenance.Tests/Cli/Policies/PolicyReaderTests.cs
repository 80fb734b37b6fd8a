using System.Text.Json;
using System.Text.Json.Serialization;
using Provenance.Cli.Policies;
using Xunit;

namespace Provenance.Tests.Cli.Policies;

public class PolicyReaderTests
{
    private const string Everything = """
        name: my-set
        description: what it is for
        license: CC-BY-4.0
        inputs:
          - plain.jsonl
          - files: [crawl/*.jsonl.gz, /elsewhere/b.jsonl, "-"]
            assessments: scores.jsonl.gz
            fields: {origin: label, generator: metadata.model}
            labels: {human: [0, Human], machine: ["*"]}
            origin: machine
            generator: gpt-x
            generation: 1
            domain: news
            language: no
            source: cc-2026
            where: words > 5
        reference: [human/*.jsonl.gz]
        budget: {tokens: 10M, tokenizer: gpt2, per_domain: {news: 1M, "*": 500k}, per_language: {en: 5_000_000}}
        human: {share: 0.25, counts: either, least_p_value: 0.3, weight: optimal}
        machine: {share: 0.75, max_generation: 2, mix_by: family, max_per_generator: 0.5, mixture: {temperature: 2}}
        order: [quality, mixture]
        quality: {rules: [gopher, c4], bounds: {fluency-garbled-characters-1: {most: 5}}, least_score: 0.5, perplexity_band: [0.01, 0.99]}
        sampling: {method: importance, by: quality, exponent: 1, upsampling: 2, max_repeats: 5}
        diversity: {exact_duplicates: false, near_duplicates: false, max_self_repetition: 0.1, tail_coverage: 0.8}
        sentinels: {files: known.jsonl, count: 10, least_median_rank: 0.3}
        stages: {quantiles: [0.1, 0.3, 1]}
        seed: 18446744073709551615
        """;

    private static readonly JsonSerializerOptions Json = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true,
        WriteIndented = true,
    };

    [Fact]
    public void Every_setting_of_a_policy_can_be_written()
    {
        var policy = Good(Everything, "folder");
        AssertDiffers("policy", JsonSerializer.SerializeToElement(new CurationPolicy { Name = "" }, Json), JsonSerializer.SerializeToElement(policy, Json), except: "policy.Stages.Count");
        AssertDiffers("input", JsonSerializer.SerializeToElement(new PolicyInput { Files = [] }, Json), JsonSerializer.SerializeToElement(policy.Inputs[1], Json));
    }

    [Fact]
    public void Settings_mean_what_they_say()
    {
        var policy = Good(Everything, "folder");
        var input = policy.Inputs[1];
        Assert.Equal([Path.Combine("folder", "plain.jsonl")], policy.Inputs[0].Files);
        Assert.Equal([Path.Combine("folder", "crawl/*.jsonl.gz"), "/elsewhere/b.jsonl", "-"], input.Files);
        Assert.Equal([Path.Combine("folder", "scores.jsonl.gz")], input.Assessments);
        Assert.Equal(("metadata.model", Origin.Machine, 1, "no", "words > 5"), (input.Fields!["generator"], input.Origin, input.Generation, input.Language, input.Where));
        Assert.Equal((BudgetUnit.Tokens, 10_000_000, "gpt2"), (policy.Budget.Unit, policy.Budget.Amount, policy.Budget.Tokenizer));
        Assert.Equal((500_000, 5_000_000), (policy.Budget.PerDomain[BudgetPolicy.Others], policy.Budget.PerLanguage["en"]));
        Assert.Equal((HumanEvidence.Either, true), (policy.Human.Counts, policy.Human.OptimalWeight));
        Assert.Equal((2, 2), (policy.Machine.MaxGeneration, policy.Machine.Temperature));
        Assert.Equal([SelectionOrder.Quality, SelectionOrder.Mixture], policy.Order);
        Assert.Equal([new SignalBound("fluency-garbled-characters-1", null, 5)], policy.Quality.Bounds);
        Assert.Equal((0.01, 0.99), policy.Quality.PerplexityBand);
        Assert.Equal((SamplingMethod.Importance, SelectionOrder.Quality), (policy.Sampling.Method, policy.Sampling.By));
        Assert.Null(policy.Diversity.NearDuplicates);
        Assert.Equal([0.1, 0.3, 1], policy.Stages.Quantiles);
        Assert.Equal(ulong.MaxValue, policy.Seed);
    }

    [Theory]
    [InlineData("name: x")]
    [InlineData("name: x\nbudget:\nhuman:\nmachine:\ninputs:\nsentinels:\nstages:\ndescription: ~\nquality: {bounds: , rules: }")]
    [InlineData("name: x\nmachine: {mixture: proportional, max_generation: false}\nstages: {count: 4}\nbudget: {documents: null}\norder: human-resemblance\nquality: {perplexity_band: false}")]
    [InlineData("# a comment\n--- \n'name': \"x\"\n...\n")]
    public void What_is_not_written_has_its_default(string text) => AssertSame(new CurationPolicy { Name = "x" }, Good(text));

    [Fact]
    public void Short_forms_mean_the_long_ones()
    {
        Assert.Equal([["a"], ["b"]], Good("name: x\ninputs: [a, b]").Inputs.Select(input => input.Files));
        Assert.Equal([["a"]], Good("name: x\ninputs: a").Inputs.Select(input => input.Files));
        Assert.Equal([SelectionOrder.Mixture], Good("name: x\norder: mixture").Order);
        Assert.Equal(7, Good("name: x\nstages: 7").Stages.Count);
        Assert.Equal(0, Good("name: x\nsentinels: none").Sentinels.Count);
        Assert.Equal(double.PositiveInfinity, Good("name: x\nmachine: {mixture: balanced}").Machine.Temperature);
        Assert.Equal(double.PositiveInfinity, Good("name: x\nmachine: {mixture: {temperature: .inf}}").Machine.Temperature);
        Assert.Equal((BudgetUnit.Tokens, null), (Good("name: x\nbudget: {unit: tokens}").Budget.Unit, Good("name: x\nbudget: {unit: tokens}").Budget.Amount));
    }

    [Fact]
    public void The_policy_to_begin_from_says_the_defaults() => AssertSame(new CurationPolicy { Name = "my-set" }, Good(PolicyTemplate.Text));

    [Fact]
    public void Its_examples_of_inputs_can_be_used_as_they_stand()
    {
        var text = string.Join('\n', PolicyTemplate.Text.Split('\n').Select(line => line.StartsWith("#  ", StringComparison.Ordinal) ? line[1..] : line)).Replace("inputs: []", "inputs:", StringComparison.Ordinal);
        var input = Good(text).Inputs[1];
        AssertDiffers("input", JsonSerializer.SerializeToElement(new PolicyInput { Files = [] }, Json), JsonSerializer.SerializeToElement(input, Json));
    }

    [Fact]
    public void Policies_that_ship_can_be_followed()
    {
        var folder = Path.Combine(Repository.Root, "corpora", "policies");
        Assert.Equal(PolicyLocator.Shipped.Order(), Directory.GetFiles(folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(PolicyLocator.Shipped, name => Assert.Equal(name, Good(File.ReadAllText(Path.Combine(folder, $"{name}.yaml"))).Name));
    }

    [Fact]
    public void The_recommended_policy_keeps_human_text_and_tails()
    {
        var policy = Good(File.ReadAllText(Path.Combine(Repository.Root, "corpora", "policies", "recommended.yaml")));
        Assert.Equal((0.5, 0.25, 3, 0.8), (policy.Human.Share, policy.Machine.MaxPerGenerator, policy.Sampling.MaxRepeats, policy.Diversity.TailCoverage));
        Assert.Equal((SamplingMethod.Importance, true), (policy.Sampling.Method, policy.Sentinels.Count > 0));
    }

    private static CurationPolicy Good(string text, string folder = "")
    {
        var reading = PolicyReader.Parse(text, folder);
        Assert.True(reading.Faults.Count == 0, string.Join('\n', reading.Faults));
        return reading.Policy;
    }

    private static void AssertSame(CurationPolicy expected, CurationPolicy actual) => Assert.Equal(JsonSerializer.Serialize(expected, Json), JsonSerializer.Serialize(actual, Json));

    private static void AssertDiffers(string path, JsonElement otherwise, JsonElement actual, string except = "")
    {
        // a dictionary of the user's own names is one setting
        if (otherwise.ValueKind == JsonValueKind.Object && otherwise.EnumerateObject().Any())
        {
            foreach (var property in otherwise.EnumerateObject())
            {
                AssertDiffers($"{path}.{property.Name}", property.Value, actual.GetProperty(property.Name), except);
            }
        }
        else if (path != except)
        {
            Assert.True(otherwise.GetRawText() != actual.GetRawText(), $"{path} is {actual.GetRawText()}, as if it had not been read");
        }
    }
}
