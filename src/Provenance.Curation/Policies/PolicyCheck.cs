using static Provenance.Curation.Policies.MistakeList;

namespace Provenance.Curation.Policies;

/// <summary>Checks a policy independently of documents: values out of their range, and settings that contradict each other.</summary>
internal static class PolicyCheck
{
    /// <summary>Returns all mistakes, in the order of the settings.</summary>
    internal static IReadOnlyList<PolicyMistake> Mistakes(CurationPolicy policy)
    {
        var found = new MistakeList();
        var (section, present) = ("", true);
        foreach (var setting in PolicyTable.Settings)
        {
            if (setting.Section != section)
            {
                section = setting.Section;
                present = section.Length == 0 || found.Has(PolicyTable.Sections.Single(info => info.Name == section).Get(policy), section);
            }

            if (present) setting.Check(policy, found);
        }

        return found.Found;
    }

    internal static void Name(string? name, MistakeList found)
    {
        found.If(string.IsNullOrWhiteSpace(name), "name", "a set needs a name");
        found.If(name is not null && name.Any(char.IsControl), "name", "a name is one line, without control characters");
    }

    internal static void Inputs(IReadOnlyList<PolicyInput> inputs, MistakeList found)
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
        for (var i = 0; i < files.Count; i++) found.If(string.IsNullOrWhiteSpace(files[i]), $"{setting}[{i}]", "a file needs a name");
    }

    internal static void Amount(BudgetPolicy budget, MistakeList found)
    {
        found.Known("budget.unit", budget.Unit);
        found.AtLeast($"budget.{budget.Unit.ToString().ToLowerInvariant()}", budget.Amount, 1);
    }

    internal static void Tokenizer(BudgetPolicy budget, MistakeList found)
    {
        found.If(budget.Tokenizer is not null && string.IsNullOrWhiteSpace(budget.Tokenizer), "budget.tokenizer", "a tokenizer needs a name");
        found.If(budget is { Tokenizer: not null, Unit: not BudgetUnit.Tokens }, "budget.tokenizer", $"counts tokens, and the budget counts {PolicyWords.Name(budget.Unit)}");
    }

    internal static void Parts(string setting, IReadOnlyDictionary<string, long> parts, MistakeList found)
    {
        if (!found.Has(parts, setting)) return;
        foreach (var (name, amount) in parts)
        {
            // 0 leaves a part out, which is allowed
            found.AtLeast($"{setting}.{name}", amount, 0);
            found.If(string.IsNullOrWhiteSpace(name), setting, "a part needs a name");
        }
    }

    internal static void Languages(string setting, IReadOnlyDictionary<string, long> parts, MistakeList found)
    {
        Parts(setting, parts, found);
        foreach (var language in parts?.Keys ?? [])
        {
            found.If(language != BudgetPolicy.Others && !IsLanguage(language), $"{setting}.{language}", $"'{language}' is no language code of ISO 639-1, such as en");
        }
    }

    internal static void Order(IReadOnlyList<SelectionOrder> order, MistakeList found)
    {
        if (!found.Has(order, "order")) return;
        found.If(order.Count == 0, "order", "a set needs an order; random is one");
        for (var i = 0; i < order.Count; i++)
        {
            found.Known($"order[{i}]", order[i]);
            found.If(order.Take(i).Contains(order[i]), $"order[{i}]", $"{PolicyWords.Name(order[i])} is there already");
        }
    }

    internal static void SentinelFiles(SentinelPolicy sentinels, MistakeList found)
    {
        Files("sentinels.files", sentinels.Files, found);
        found.If(sentinels is { Count: 0, Files.Count: > 0 }, "sentinels.files", "sentinels.count is 0, so that none would be drawn from them");
    }

    internal static void Stages(StagePolicy stages, MistakeList found)
    {
        if (!found.Has(stages, "stages")) return;
        found.Between("stages.count", stages.Count, 1, StagePolicy.Max);
        if (!found.Has(stages.Quantiles, "stages.quantiles")) return;
        found.If(stages.Quantiles.Count > StagePolicy.Max, "stages.quantiles", $"{stages.Quantiles.Count} stages are more than {StagePolicy.Max}");
        double before = 0;
        for (var i = 0; i < stages.Quantiles.Count; i++)
        {
            var quantile = stages.Quantiles[i];
            found.If(!(quantile > before && quantile <= 1), $"stages.quantiles[{i}]", Invariant($"{quantile} is not above {before} and at most 1"));
            before = quantile;
        }

        found.If(stages.Quantiles.Count > 0 && before < 1, "stages.quantiles", Invariant($"the last is {before}; the last stage ends at 1"));
    }

    /// <summary>Returns true for two or three lower-case letters: some languages have no two-letter code.</summary>
    internal static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower);
}
