using System.Globalization;

namespace Provenance.Curation.Policies;

/// <summary>The settings of policies in order. This table drives reading files, checks, manifests and the template; defaults are those of the records.</summary>
internal static class PolicyTable
{
    private const double Any = double.PositiveInfinity;
    private const int MaxRepeats = 100;

    internal static IReadOnlyList<PolicySectionInfo> Sections { get; } =
    [
        new("budget", "How large the set may be: an amount of documents, words, tokens or bytes, as in `words: 10M` or `tokens: 10B`; or a unit without an amount. All shares are counted in it.", policy => policy.Budget),
        new("human", "What counts as human, and how much of it there must be.", policy => policy.Human),
        new("machine", "What is taken of everything else.", policy => policy.Machine),
        new("quality", "Rules by which documents are refused. None by default: each of them costs human text, too.", policy => policy.Quality),
        new("sampling", "Which documents are taken where not all can be. Human ones are drawn at random, because a ranking would cut off their tails.", policy => policy.Sampling),
        new("diversity", "Duplicates, repetition and tails.", policy => policy.Diversity),
        new("sentinels", "Documents known to be human that are planted in the ranking by human-resemblance: if they do not come out on top, the detector does not know what wrote the rest, and curate refuses its order. `sentinels: none` trusts it untried.", policy => policy.Sentinels),
    ];

    internal static IReadOnlyList<PolicySetting> Settings { get; } =
    [
        new FormSetting("name", "my-set", "in the set's card, and in a provenance store") { Rule = (policy, found) => PolicyCheck.Name(policy.Name, found) },
        new FormSetting("description", "null", "what it is for, and whose result it follows; goes into the card"),
        new FormSetting("license", "null", "of the set as a whole, best as an SPDX identifier: CC-BY-4.0"),
        new FormSetting("inputs", "[]", "Documents to choose from: files, or files with what is known of them. What is declared here counts where neither a provenance store nor the documents' own fields say it. Inputs on the command line come in addition.")
            { Rule = (policy, found) => PolicyCheck.Inputs(policy.Inputs, found) },
        new FormSetting("reference", "[]", "Text known to be human that is no part of the set: tails, perplexity and importance are measured against it. Without, what counts as human among the inputs is the reference.")
            { Rule = (policy, found) => PolicyCheck.Files("reference", policy.Reference, found) },

        new FormSetting("budget.unit", PolicyWords.Name(BudgetUnit.Documents), "or words, tokens, bytes")
        {
            Rule = (policy, found) => PolicyCheck.Amount(policy.Budget, found),
            Shown = policy => [new("budget.unit", PolicyWords.Name(policy.Budget.Unit)), new("budget.amount", policy.Budget.Amount?.ToString(CultureInfo.InvariantCulture) ?? "none")],
        },
        new FormSetting("budget.tokenizer", "null", "that counts tokens: o200k_base (the default), cl100k_base, gpt2, or a file: a tokenizer.json of Hugging Face, a SentencePiece .model, or a .tiktoken")
            { Rule = (policy, found) => PolicyCheck.Tokenizer(policy.Budget, found) },
        new FormSetting("budget.per_domain", "{}", "the most of each, as in {news: 1M, \"*\": 500k}; \"*\" is all others")
        {
            Rule = (policy, found) => PolicyCheck.Parts("budget.per_domain", policy.Budget.PerDomain, found),
            Shown = policy => Amounts("budget.per_domain", policy.Budget.PerDomain),
        },
        new FormSetting("budget.per_language", "{}", "by ISO 639-1 code, as in {en: 5M}")
        {
            Rule = (policy, found) => PolicyCheck.Languages("budget.per_language", policy.Budget.PerLanguage, found),
            Shown = policy => Amounts("budget.per_language", policy.Budget.PerLanguage),
        },

        new NumberSetting("human.share", 0, 1, policy => policy.Human.Share, (policy, value) => policy with { Human = policy.Human with { Share = value!.Value } },
            "least share of the set; others are left out until it holds. From a half on, collapse is avoided (Garg et al. 2025)"),
        WordSetting.Create("human.counts", policy => policy.Human.Counts, (policy, value) => policy with { Human = policy.Human with { Counts = value } },
            "declared: origin or generation 0; p-value: the detector's; either: declared where it is, else the p-value"),
        new NumberSetting("human.least_p_value", 0, 1, policy => policy.Human.MinPValue, (policy, value) => policy with { Human = policy.Human with { MinPValue = value!.Value } },
            "of a document that counts by its p-value: at 0.5 most human documents count, few of chat models, and base models' often"),
        new WordSetting("human.weight", ["none", "optimal"], policy => policy.Human.OptimalWeight ? "optimal" : "none", (policy, word) => policy with { Human = policy.Human with { OptimalWeight = word == "optimal" } },
            "optimal repeats human documents up to the share of He et al. 2025: .618 where there is as much of both")
        {
            Rule = (policy, found) => found.If(policy is { Human.OptimalWeight: true, Sampling.MaxRepeats: 1 }, "human.weight", "optimal repeats human documents, and sampling.max_repeats is 1"),
        },

        new NumberSetting("machine.share", 0, 1, policy => policy.Machine.Share, (policy, value) => policy with { Machine = policy.Machine with { Share = value!.Value } }, "most share of the set"),
        new NumberSetting("machine.max_generation", 0, Any, policy => policy.Machine.MaxGeneration, (policy, value) => policy with { Machine = policy.Machine with { MaxGeneration = (int?)value } },
            "the greatest that is taken, such as 2; unknown ones are taken") { IsWhole = true, IsOptional = true },
        new NumberSetting("machine.max_per_generator", 0, 1, policy => policy.Machine.MaxPerGenerator, (policy, value) => policy with { Machine = policy.Machine with { MaxPerGenerator = value!.Value } },
            "most share of the room for such text that one generator may have"),
        new FormSetting("machine.mixture", "proportional", "to what there is; balanced: the same of each; {temperature: 2}: in between")
        {
            Rule = (policy, found) => found.If(!(policy.Machine.Temperature > 0), "machine.mixture.temperature", MistakeList.Invariant($"{policy.Machine.Temperature} is not above 0")),
            Shown = policy => [new("machine.mixture", policy.Machine.Temperature switch { 1 => "proportional", Any => "balanced", var t => $"temperature {Number(t)}" })],
        },
        WordSetting.Create("machine.mix_by", policy => policy.Machine.MixBy, (policy, value) => policy with { Machine = policy.Machine with { MixBy = value } },
            "generator: each declared name; family: gpt, claude and the like, by declared names, or a document's own field family"),

        new FormSetting("order", "[human-resemblance]", "The order of the set: one or several of human-resemblance, quality (both best first), mixture (spreads generators), interleaved (spreads human among other text) and random.")
        {
            Rule = (policy, found) => PolicyCheck.Order(policy.Order, found),
            Shown = policy => [new("order", string.Join(", ", policy.Order.Select(step => PolicyWords.Name(step))))],
        },

        new FormSetting("quality.rules", "[]", string.Join(", ", SignalCatalog.RuleGroups))
        {
            Rule = (policy, found) => PolicyQualityCheck.Rules(policy.Quality.Rules, found),
            Shown = policy => [new("quality.rules", policy.Quality.Rules.Count > 0 ? string.Join(", ", policy.Quality.Rules) : "none")],
        },
        new FormSetting("quality.bounds", "{}", "of signals, as in {fluency-garbled-characters-1: {most: 5}}; `provenance curate --signals` lists them")
        {
            Rule = (policy, found) => PolicyQualityCheck.Bounds(policy.Quality.Bounds, found),
            Shown = policy => policy.Quality.Bounds.Select(bound => KeyValuePair.Create($"quality.bounds.{bound.Signal}",
                $"{(bound.Min is { } least ? Number(least) : "any")} to {(bound.Max is { } most ? Number(most) : "any")}")),
        },
        new NumberSetting("quality.least_score", 0, 1, policy => policy.Quality.MinScore, (policy, value) => policy with { Quality = policy.Quality with { MinScore = value } },
            "over all signals, 0 to 1") { IsOptional = true },
        new FormSetting("quality.perplexity_band", "null", "quantiles of human text between which a document's perplexity must lie, such as [0.01, 0.99]")
        {
            Rule = (policy, found) => PolicyQualityCheck.Band(policy.Quality.PerplexityBand, found),
            Shown = policy => [new("quality.perplexity_band", policy.Quality.PerplexityBand is { } band ? $"{Number(band.Low)} to {Number(band.High)}" : "none")],
        },

        WordSetting.Create("sampling.method", policy => policy.Sampling.Method, (policy, value) => policy with { Sampling = policy.Sampling with { Method = value } },
            "top: a hard cut; importance: drawn by (1 - P(machine))^exponent; dsir: drawn by likeness to the reference"),
        WordSetting.Create("sampling.by", policy => policy.Sampling.By, (policy, value) => policy with { Sampling = policy.Sampling with { By = value } }, "what top goes by; or quality") with
        {
            Rule = (policy, found) => found.If(policy.Sampling.By is not (SelectionOrder.HumanResemblance or SelectionOrder.Quality), "sampling.by",
                $"documents have no rank by {PolicyWords.Name(policy.Sampling.By)}; they have one by human-resemblance and by quality"),
        },
        new NumberSetting("sampling.exponent", 0, Any, policy => policy.Sampling.Exponent, (policy, value) => policy with { Sampling = policy.Sampling with { Exponent = value!.Value } },
            "of importance; larger ones cut harder"),
        new NumberSetting("sampling.upsampling", 0, Any, policy => policy.Sampling.Upsampling, (policy, value) => policy with { Sampling = policy.Sampling with { Upsampling = value!.Value } },
            "without a budget, importance draws so many times what there is") { IsAbove = true },
        new NumberSetting("sampling.max_repeats", 1, MaxRepeats, policy => policy.Sampling.MaxRepeats, (policy, value) => policy with { Sampling = policy.Sampling with { MaxRepeats = (int)value!.Value } },
            "how often a document may be in the set where weights ask for it") { IsWhole = true },

        new FormSetting("diversity.exact_duplicates", "true", "of documents with the same text only one is taken: human before others, then the lower generation")
        {
            Rule = (policy, found) => found.If(policy.Diversity is { ExactDuplicates: false, NearDuplicates: not null }, "diversity.exact_duplicates",
                "false leaves in what diversity.near_duplicates takes out; set that to false, too"),
            Shown = policy => [new("diversity.exact_duplicates", policy.Diversity.ExactDuplicates ? "removed" : "kept")],
        },
        new NumberSetting("diversity.near_duplicates", 0.5, 1, policy => policy.Diversity.NearDuplicates, (policy, value) => policy with { Diversity = policy.Diversity with { NearDuplicates = value } },
            "similarity from which the less human of two is left out, 0.5 to 1; false leaves them in") { IsOptional = true },
        new NumberSetting("diversity.max_self_repetition", 0, 1, policy => policy.Diversity.MaxSelfRepetition, (policy, value) => policy with { Diversity = policy.Diversity with { MaxSelfRepetition = value } },
            "the most of a document's letters in runs of ten words that it repeats; Gopher has 0.1") { IsOptional = true },
        new NumberSetting("diversity.tail_coverage", 0, 1, policy => policy.Diversity.TailCoverage, (policy, value) => policy with { Diversity = policy.Diversity with { TailCoverage = value } },
            "the least share of the reference's rare words that the set must have; documents are exchanged until it holds") { IsOptional = true },

        new FormSetting("sentinels.files", "[]", "no part of the set; without, declared human documents of the inputs are taken") { Rule = (policy, found) => PolicyCheck.SentinelFiles(policy.Sentinels, found) },
        new NumberSetting("sentinels.count", 0, Any, policy => policy.Sentinels.Count, (policy, value) => policy with { Sentinels = policy.Sentinels with { Count = (int)value!.Value } },
            "how many are drawn at most") { IsWhole = true },
        new NumberSetting("sentinels.least_median_rank", 0, 1, policy => policy.Sentinels.MinMedianRank, (policy, value) => policy with { Sentinels = policy.Sentinels with { MinMedianRank = value!.Value } },
            "share of other documents that look less human than the middle one; a detector that knows nothing has 0.5"),

        new FormSetting("stages", "4", "How the ordered set is cut into files, the first to be trained on first: a number, or where they end, as {quantiles: [0.1, 0.3, 1]}.")
        {
            Rule = (policy, found) => PolicyCheck.Stages(policy.Stages, found),
            Shown = policy => [new("stages", policy.Stages.Quantiles.Count > 0 ? string.Join(", ", policy.Stages.Quantiles.Select(Number)) : policy.Stages.Count.ToString(CultureInfo.InvariantCulture))],
        },
        new FormSetting("seed", "1", "of all that is drawn") { Shown = policy => [new("seed", policy.Seed.ToString(CultureInfo.InvariantCulture))] },
    ];

    private static IEnumerable<KeyValuePair<string, string>> Amounts(string name, IReadOnlyDictionary<string, long> amounts) =>
        amounts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create($"{name}.{pair.Key}", pair.Value.ToString(CultureInfo.InvariantCulture)));

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

/// <summary>A section of a policy, whose settings share its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
/// <param name="Get">Returns the section of a policy; null where it is missing.</param>
internal sealed record PolicySectionInfo(string Name, string Meaning, Func<CurationPolicy, object?> Get);

/// <summary>A setting with a special form: lists, amounts, or one of several spellings.</summary>
/// <param name="Name">The name with its section.</param>
/// <param name="Default">The default as a policy file writes it.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
internal sealed record FormSetting(string Name, string Default, string Meaning) : PolicySetting(Name, Meaning)
{
    /// <summary>Names and values in a data set's manifest; by default none, as for files, since documents may be distributed over files in any way.</summary>
    internal Func<CurationPolicy, IEnumerable<KeyValuePair<string, string>>> Shown { get; init; } = _ => [];

    internal override string Yaml(CurationPolicy policy) => Default;

    internal override IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy) => Shown(policy);
}
