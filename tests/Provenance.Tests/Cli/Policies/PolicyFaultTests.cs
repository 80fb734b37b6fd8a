using Provenance.Cli.Policies;
using Xunit;

namespace Provenance.Tests.Cli.Policies;

/// <summary>Each kind of mistake is named with its line and column.</summary>
public class PolicyFaultTests
{
    [Theory]
    [InlineData("human:\n  share: half", "2:10: human.share should be a number from 0 to 1, not 'half'")]
    [InlineData("human: {share: '0.5'}", "1:16: human.share should be a number from 0 to 1, not the text '0.5'")]
    [InlineData("human: {share: [1]}", "1:16: human.share should be a number from 0 to 1, not a list")]
    [InlineData("human: {share: }", "1:16: human.share should be a number from 0 to 1, not nothing")]
    [InlineData("human: {share: .nan}", "1:16: human.share should be a number from 0 to 1, not '.nan'")]
    [InlineData("human: {share: 1.5}", "1:16: human.share: 1.5 is not between 0 and 1")]
    [InlineData("human: {shar: 1}", "1:9: there is no setting 'shar' in human; did you mean 'share'?")]
    [InlineData("human: {colour: 1}", "1:9: there is no setting 'colour' in human; there are share, counts, least_p_value, weight")]
    [InlineData("humans: {}", "1:1: there is no setting 'humans'; did you mean 'human'?")]
    [InlineData("human: half", "1:8: human should be settings with names, not 'half'")]
    [InlineData("human: {weight: optimum}", "1:17: human.weight should be one of none, optimal, not 'optimum'; did you mean 'optimal'?")]
    [InlineData("human: {counts: p_value}", "1:17: human.counts should be one of declared, p-value, either, not 'p_value'; did you mean 'p-value'?")]
    [InlineData("human: {share: 1}\nhuman: {share: 1}", "2:1: 'human' is there already, on line 1")]
    [InlineData("license: [a]", "1:10: license should be a text, not a list")]
    [InlineData("reference: [a, {b: c}]", "1:16: reference[1] should be a text, not settings with names")]
    [InlineData("machine: {max_generation: 1.5}", "1:27: machine.max_generation should be a whole number from 0, or false, not '1.5'")]
    [InlineData("machine: {max_generation: -1}", "1:27: machine.max_generation: -1 is less than 0")]
    [InlineData("machine: {mixture: equal}", "1:20: machine.mixture should be one of proportional, balanced, {temperature: NUMBER}, not 'equal'")]
    [InlineData("machine: {mixture: {temperature: 0}}", "1:34: machine.mixture.temperature: 0 is not above 0")]
    [InlineData("machine: {mixture: {temprature: 2}}", "1:21: there is no setting 'temprature' in machine.mixture; did you mean 'temperature'?")]
    [InlineData("order: [human-resemblance, qualty]", "1:28: order[1] should be one of human-resemblance, quality, mixture, interleaved, random, not 'qualty'; did you mean 'quality'?")]
    [InlineData("order: [random, random]", "1:17: order[1]: random is there already")]
    [InlineData("order: []", "1:8: order: a set needs an order; random is one")]
    [InlineData("budget: {words: 10 MB}", "1:17: budget.words should be an amount, such as 500000, 500k, 10M or 1.5G, not '10 MB'")]
    [InlineData("budget: {words: 0}", "1:17: budget.words: 0 is less than 1")]
    [InlineData("budget: {words: 5, documents: 1}", "1:31: budget.documents stands beside budget.words; a budget counts in one unit")]
    [InlineData("budget: {unit: words, words: 1}", "1:30: budget.words stands beside budget.unit; a budget counts in one unit")]
    [InlineData("budget: {unit: pages}", "1:16: budget.unit should be one of documents, words, tokens, bytes, not 'pages'")]
    [InlineData("budget: {tokens: 5, tokenizer: o200kbase}", "1:32: budget.tokenizer 'o200kbase' is no file, and no tokenizer that ships; did you mean 'o200k_base'?")]
    [InlineData("budget: {tokens: 5, tokenizer: my/tokenizer.json}", "1:32: budget.tokenizer 'my/tokenizer.json' is no file, and no tokenizer that ships; these do: o200k_base, cl100k_base, gpt2")]
    [InlineData("budget: {words: 5, tokenizer: gpt2}", "1:31: budget.tokenizer: counts tokens, and the budget counts words")]
    [InlineData("budget:\n  per_domain:\n    a.b: x", "3:10: budget.per_domain.a.b should be an amount, such as 500000, 500k, 10M or 1.5G, not 'x'")]
    [InlineData("budget:\n  per_language:\n    a.b: 5", "3:10: budget.per_language.a.b: 'a.b' is no language code of ISO 639-1, such as en")]
    [InlineData("quality: {rules: [gofer]}", "1:19: quality.rules[0] should be one of gopher, gopher-repetition, c4, not 'gofer'; did you mean 'gopher'?")]
    [InlineData("quality: {bounds: {c4-sentence-1: {most: 1}}}", "1:20: quality.bounds.c4-sentence-1 is no signal; did you mean 'c4-sentences-1'?")]
    [InlineData("quality: {bounds: {x: {most: 1}}}", "1:20: quality.bounds.x is no signal; provenance curate --signals lists them")]
    [InlineData("quality: {bounds: {c4-sentences-1: 3}}", "1:36: quality.bounds.c4-sentences-1 should be {least: NUMBER, most: NUMBER}, not '3'")]
    [InlineData("quality: {bounds: {c4-sentences-1: {least: 3, most: 1}}}", "1:44: quality.bounds.c4-sentences-1.least: 3 is more than the most, 1")]
    [InlineData("quality: {bounds: {c4-sentences-1: {at_most: 1}}}", "1:37: there is no setting 'at_most' in quality.bounds.c4-sentences-1; there are least, most", "1:36: quality.bounds.c4-sentences-1: a bound is a least value, a most, or both")]
    [InlineData("quality: {perplexity_band: [0.1]}", "1:28: quality.perplexity_band should be two quantiles, such as [0.01, 0.99], or false, not a list of 1")]
    [InlineData("quality: {perplexity_band: [0.9, 0.1]}", "1:28: quality.perplexity_band: 0.9 is not below 0.1")]
    [InlineData("quality: {perplexity_band: [0.1, 99]}", "1:34: quality.perplexity_band[1]: 99 is not between 0 and 1")]
    [InlineData("sampling: {by: mixture}", "1:16: sampling.by: documents have no rank by mixture; they have one by human-resemblance and by quality")]
    [InlineData("sampling: {max_repeats: 0}", "1:25: sampling.max_repeats: 0 is not between 1 and 100")]
    [InlineData("diversity: {exact_duplicates: yes}", "1:31: diversity.exact_duplicates should be true or false, not 'yes'")]
    [InlineData("diversity: {near_duplicates: true}", "1:30: diversity.near_duplicates should be a number from 0.5 to 1, or false, not 'true'")]
    [InlineData("diversity:\n  exact_duplicates: false", "2:21: diversity.exact_duplicates: false leaves in what diversity.near_duplicates takes out; set that to false, too")]
    [InlineData("sentinels: 5", "1:12: sentinels should be none, or settings with names, not '5'")]
    [InlineData("sentinels: {count: many}", "1:20: sentinels.count should be a whole number from 0, not 'many'")]
    [InlineData("stages: 0", "1:9: stages.count: 0 is not between 1 and 99")]
    [InlineData("stages: many", "1:9: stages should be a number of stages from 1 to 99, not 'many'")]
    [InlineData("stages: [0.1, 1]", "1:9: stages should be a number of stages from 1 to 99, {count: 4} or {quantiles: [0.1, 0.3, 1]}, not a list")]
    [InlineData("stages: {count: 2, quantiles: [0.5, 1]}", "1:31: stages.quantiles stands beside stages.count; quantiles say how many stages there are")]
    [InlineData("stages: {quantiles: [0.5, 0.4, 1]}", "1:27: stages.quantiles[1]: 0.4 is not above 0.5 and at most 1")]
    [InlineData("stages: {quantiles: [0.5, x, 1]}", "1:27: stages.quantiles[1] should be a share of the set up to 1, not 'x'")]
    [InlineData("seed: -1", "1:7: seed should be a whole number from 0, not '-1'")]
    [InlineData("inputs:\n  - files: a\n    where: words >", "3:12: inputs[0].where: column 8: a number, a word or a text in quotes should stand here, not 'the end'")]
    [InlineData("inputs:\n  - a\n  - origin: human", "3:5: inputs[1].files: an input needs files")]
    [InlineData("inputs:\n  - files: a\n    fields: {orign: label}", "3:14: inputs[0].fields.orign is no fact; did you mean 'origin'?")]
    [InlineData("inputs: {files: a, origin: robot}", "1:28: inputs[0].origin should be one of unknown, human, machine, mixed, not 'robot'")]
    [InlineData("inputs: {files: a, file: b}", "1:20: there is no setting 'file' in inputs[0]; did you mean 'files'?")]
    public void A_mistake_has_its_place(string text, params string[] faults) =>
        Assert.Equal(faults.Order(StringComparer.Ordinal), Faults(text + "\nname: x").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("", "1:1: there is nothing in it; provenance curate --init writes a policy")]
    [InlineData("# only a comment\n", "1:1: there is nothing in it; provenance curate --init writes a policy")]
    [InlineData("- a", "1:1: a policy is settings with names, not a list; provenance curate --init writes one")]
    [InlineData("{}", "1:1: name: a set needs a name")]
    [InlineData("name: &a x\nlicense: *a", "1:7: there are no anchors in a policy, and 'a' is one")]
    [InlineData("name: x\nlicense: *a", "2:10: there are no aliases in a policy; write the value again")]
    [InlineData("name: !!str x", "1:7: there are no tags in a policy; a text that begins with ! stands in quotation marks")]
    [InlineData("name: x\n---\nname: y", "2:1: a file holds one policy, and here a second begins")]
    [InlineData("name: x\n? [a]\n: b", "2:3: the name of a setting is a word")]
    [InlineData("name: x\nhuman: {share: 0.5\n", "3:1: cannot be read as YAML: ")]
    [InlineData("name: x\nhuman: {share: 0.5]}\n", "2:19: cannot be read as YAML: ")]
    public void What_is_no_policy_is_refused(string text, string fault) => Assert.StartsWith(fault, Assert.Single(Faults(text)), StringComparison.Ordinal);

    [Fact]
    public void Depths_and_sizes_that_nobody_writes_are_refused()
    {
        Assert.Contains("a policy is not so deep", Assert.Single(Faults("name: " + new string('[', 5000))), StringComparison.Ordinal);
        Assert.Equal(["1:1: a policy has at most 1024 KiB"], Faults("name: x\n#" + new string('x', 1 << 20)));
    }

    [Fact]
    public void All_mistakes_are_reported_in_the_order_of_the_file() => Assert.Equal(
        [
            "1:1: there is no setting 'nme'; did you mean 'name'?",
            "1:1: name: a set needs a name",
            "2:16: human.share: 2 is not between 0 and 1",
            "2:27: human.counts should be one of declared, p-value, either, not 'x'",
            "3:9: stages.count: 0 is not between 1 and 99",
        ],
        Faults("nme: x\nhuman: {share: 2, counts: x}\nstages: 0"));

    private static List<string> Faults(string text) => [.. PolicyReader.Parse(text).Faults.Select(fault => $"{fault.Line}:{fault.Column}: {fault.Message}")];
}
