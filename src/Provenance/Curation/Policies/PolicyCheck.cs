using static Provenance.Curation.MistakeList;

namespace Provenance.Curation;

/// <summary>Says what is wrong with a policy, whatever documents it meets: values out of their range, and settings that contradict each other.</summary>
internal static class PolicyCheck
{
    private const int MostRepeats = 100;

    /// <summary>Everything that is wrong, in the order of the settings.</summary>
    internal static IReadOnlyList<PolicyMistake> Mistakes(CurationPolicy policy)
    {
        var found = new MistakeList();
        found.If(string.IsNullOrWhiteSpace(policy.Name), "name", "a set needs a name");
        found.If(policy.Name is { } name && name.Any(char.IsControl), "name", "a name is one line, without control characters");
        Inputs(policy.Inputs, found);
        Files("reference", policy.Reference, found);
        if (found.Has(policy.Budget, "budget")) Budget(policy.Budget, found);
        if (found.Has(policy.Human, "human")) Human(policy.Human, policy.Sampling, found);
        if (found.Has(policy.Machine, "machine")) Machine(policy.Machine, found);
        if (found.Has(policy.Order, "order")) Order(policy.Order, found);
        if (found.Has(policy.Quality, "quality")) PolicyQualityCheck.Check(policy.Quality, found);
        if (found.Has(policy.Sampling, "sampling")) Sampling(policy.Sampling, found);
        if (found.Has(policy.Diversity, "diversity")) Diversity(policy.Diversity, found);
        if (found.Has(policy.Sentinels, "sentinels")) Sentinels(policy.Sentinels, found);
        if (found.Has(policy.Stages, "stages")) Stages(policy.Stages, found);
        return found.Found;
    }

    private static void Inputs(IReadOnlyList<PolicyInput> inputs, MistakeList found)
    {
        if (!found.Has(inputs, "inputs")) return;
        for (var i = 0; i < inputs.Count; i++)
        {
            if (found.Has(inputs[i], $"inputs[{i}]")) PolicyInputCheck.Check($"inputs[{i}]", inputs[i], found);
        }
    }

    internal static void Files(string setting, IReadOnlyList<string> files, MistakeList found)
    {
        if (!found.Has(files, setting)) return;
        for (var i = 0; i < files.Count; i++)
        {
            found.If(string.IsNullOrWhiteSpace(files[i]), $"{setting}[{i}]", "a file needs a name");
        }
    }

    private static void Budget(BudgetPolicy budget, MistakeList found)
    {
        found.Known("budget.unit", budget.Unit);
        found.AtLeast($"budget.{budget.Unit.ToString().ToLowerInvariant()}", budget.Amount, 1);
        found.If(budget.Tokenizer is not null && string.IsNullOrWhiteSpace(budget.Tokenizer), "budget.tokenizer", "a tokenizer needs a name");
        found.If(budget is { Tokenizer: not null, Unit: not BudgetUnit.Tokens }, "budget.tokenizer", $"counts tokens, and the budget counts {PolicyWords.Of(budget.Unit)}");
        Parts("budget.per_domain", budget.PerDomain, found);
        Parts("budget.per_language", budget.PerLanguage, found);
        foreach (var language in budget.PerLanguage?.Keys ?? [])
        {
            found.If(language != BudgetPolicy.Others && !IsLanguage(language), $"budget.per_language.{language}", $"'{language}' is no language code of ISO 639-1, such as en");
        }
    }

    private static void Parts(string setting, IReadOnlyDictionary<string, long> parts, MistakeList found)
    {
        if (!found.Has(parts, setting)) return;
        foreach (var (name, amount) in parts)
        {
            // 0 leaves a part out, which is a wish like any other
            found.AtLeast($"{setting}.{name}", amount, 0);
            found.If(string.IsNullOrWhiteSpace(name), setting, "a part needs a name");
        }
    }

    private static void Human(HumanPolicy human, SamplingPolicy? sampling, MistakeList found)
    {
        found.Share("human.share", human.Share);
        found.Known("human.counts", human.Counts);
        found.Share("human.least_p_value", human.LeastPValue);
        found.If(human.OptimalWeight && sampling is { MaxRepeats: 1 }, "human.weight", "optimal repeats human documents, and sampling.max_repeats is 1");
    }

    private static void Machine(MachinePolicy machine, MistakeList found)
    {
        found.Share("machine.share", machine.Share);
        found.AtLeast("machine.max_generation", machine.MaxGeneration, 0);
        found.Share("machine.max_per_generator", machine.MaxPerGenerator);
        found.If(!(machine.Temperature > 0), "machine.mixture.temperature", Invariant($"{machine.Temperature} is not above 0"));
    }

    private static void Order(IReadOnlyList<Ordering> order, MistakeList found)
    {
        found.If(order.Count == 0, "order", "a set needs an order; random is one");
        for (var i = 0; i < order.Count; i++)
        {
            found.Known($"order[{i}]", order[i]);
            found.If(order.Take(i).Contains(order[i]), $"order[{i}]", $"{PolicyWords.Of(order[i])} is there already");
        }
    }

    private static void Sampling(SamplingPolicy sampling, MistakeList found)
    {
        found.Known("sampling.method", sampling.Method);
        found.If(
            sampling.By is not (Ordering.HumanResemblance or Ordering.Quality), "sampling.by",
            $"documents have no rank by {PolicyWords.Of(sampling.By)}; they have one by human-resemblance and by quality");
        found.If(!(sampling.Exponent >= 0 && double.IsFinite(sampling.Exponent)), "sampling.exponent", Invariant($"{sampling.Exponent} is not a number from 0"));
        found.Positive("sampling.upsampling", sampling.Upsampling);
        found.Between("sampling.max_repeats", sampling.MaxRepeats, 1, MostRepeats);
    }

    private static void Diversity(DiversityPolicy diversity, MistakeList found)
    {
        found.Between("diversity.near_duplicates", diversity.NearDuplicates, 0.5, 1);
        found.If(
            !diversity.ExactDuplicates && diversity.NearDuplicates is not null, "diversity.exact_duplicates",
            "false leaves in what diversity.near_duplicates takes out; set that to false, too");
        found.Share("diversity.max_self_repetition", diversity.MaxSelfRepetition);
        found.Share("diversity.tail_coverage", diversity.TailCoverage);
    }

    private static void Sentinels(SentinelPolicy sentinels, MistakeList found)
    {
        Files("sentinels.files", sentinels.Files, found);
        found.AtLeast("sentinels.count", sentinels.Count, 0);
        found.If(sentinels is { Count: 0, Files.Count: > 0 }, "sentinels.files", "sentinels.count is 0, so that none would be drawn from them");
        found.Share("sentinels.least_median_rank", sentinels.LeastMedianRank);
    }

    private static void Stages(StagePolicy stages, MistakeList found)
    {
        found.Between("stages.count", stages.Count, 1, StagePolicy.Most);
        if (!found.Has(stages.Quantiles, "stages.quantiles")) return;
        found.If(stages.Quantiles.Count > StagePolicy.Most, "stages.quantiles", $"{stages.Quantiles.Count} stages are more than {StagePolicy.Most}");
        double before = 0;
        for (var i = 0; i < stages.Quantiles.Count; i++)
        {
            var quantile = stages.Quantiles[i];
            found.If(!(quantile > before && quantile <= 1), $"stages.quantiles[{i}]", Invariant($"{quantile} is not above {before} and at most 1"));
            before = quantile;
        }

        found.If(stages.Quantiles.Count > 0 && before < 1, "stages.quantiles", Invariant($"the last is {before}; the last stage ends at 1"));
    }

    /// <summary>Two or three small letters: some languages have no code of two.</summary>
    internal static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);
}
