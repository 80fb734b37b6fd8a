using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Policies;

/// <summary>Reads a policy's quality rules with a special form.</summary>
internal sealed class PolicyQualityReader(PolicyValues read)
{
    internal List<string> Rules(PolicySection section)
    {
        var rules = new List<string>();
        if (section.Find("rules") is var (setting, value))
        {
            foreach (var (name, item) in read.Items(setting, value))
            {
                if (read.Word(name, item, (IReadOnlyCollection<string>)SignalCatalog.RuleGroups) is { } group) rules.Add(group);
            }
        }

        return rules;
    }

    internal List<SignalBound> Bounds(PolicySection? section)
    {
        var bounds = new List<SignalBound>();
        foreach (var (signal, setting, value) in section?.Free() ?? [])
        {
            var names = SignalCatalog.Signals.Select(known => known.Name).ToList();
            if (!names.Contains(signal))
            {
                var hint = NearestName.Hint(signal, names);
                read.Faults.Add(setting, section!.Key(signal), $"is no signal{(hint.Length > 0 ? hint : "; provenance curate --signals lists them")}");
            }
            else if (PolicySection.Under(setting, value, read, "{least: NUMBER, most: NUMBER}") is { } bound)
            {
                bounds.Add(new SignalBound(signal, bound.NumberOrNone("least", null, "a number"), bound.NumberOrNone("most", null, "a number")));
                bound.Finish();
            }
        }

        return bounds;
    }

    internal (double Low, double High)? Band(PolicySection section)
    {
        if (section.Find("perplexity_band") is not var (setting, value) || PolicySection.IsNone(value)) return null;

        if (value is not YamlList { Items: [_, _] })
        {
            read.Faults.Add(setting, value, $"should be two quantiles, such as [0.01, 0.99], or false, not {(value is YamlList list ? $"a list of {list.Items.Count}" : value.Shown)}");
            return null;
        }

        var numbers = read.Items(setting, value).Select(item => read.Number(item.Setting, item.Value, "a number from 0 to 1")).ToList();
        return numbers is [{ } low, { } high] ? (low, high) : null;
    }
}
