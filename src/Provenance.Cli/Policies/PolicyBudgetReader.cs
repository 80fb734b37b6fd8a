using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Policies;

/// <summary>Reads a policy's budget: an amount under the name of its unit, or a unit alone.</summary>
/// <param name="read">Reads values.</param>
/// <param name="resolve">Makes file names relative to the policy's folder.</param>
internal sealed class PolicyBudgetReader(PolicyValues read, Func<IReadOnlyList<string>, IReadOnlyList<string>> resolve)
{
    internal BudgetPolicy Amount(PolicySection section, BudgetPolicy budget)
    {
        var written = new List<(string Setting, YamlValue Value)>();
        foreach (var unit in Enum.GetValues<BudgetUnit>())
        {
            if (section.Find(PolicyWords.Name(unit)) is var (setting, value))
            {
                written.Add((setting, value));
                budget = budget with { Unit = unit, Amount = PolicySection.IsNone(value) ? null : read.Amount(setting, value) };
            }
        }

        if (section.Find("unit") is var (name, word))
        {
            written.Add((name, word));
            budget = budget with { Unit = read.Choice<BudgetUnit>(name, word) ?? budget.Unit };
        }

        written.Sort((a, b) => (a.Value.Line, a.Value.Column).CompareTo((b.Value.Line, b.Value.Column)));
        foreach (var (setting, value) in written.Skip(1))
        {
            read.Faults.Add(setting, value, $"stands beside {written[0].Setting}; a budget counts in one unit");
        }

        return budget;
    }

    internal string? Tokenizer(PolicySection section)
    {
        if (section.Find("tokenizer") is not var (setting, value) || read.Text(setting, value) is not { } name) return null;

        var file = resolve([name])[0];
        if (TextTokenizers.Names.Contains(name) || File.Exists(file)) return TextTokenizers.Names.Contains(name) ? name : file;

        var hint = NearestName.Hint(name, TextTokenizers.Names);
        read.Faults.Add(setting, value, $"'{name}' is no file, and no tokenizer that ships{(hint.Length > 0 ? hint : $"; these do: {string.Join(", ", TextTokenizers.Names)}")}");
        return null;
    }

    internal Dictionary<string, long> Parts(PolicySection? section)
    {
        var parts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, setting, value) in section?.Free() ?? [])
        {
            if (read.Amount(setting, value) is { } amount) parts[name] = amount;
        }

        return parts;
    }
}
