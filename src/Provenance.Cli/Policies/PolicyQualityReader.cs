using Provenance.Cli.CommandLine;
using Provenance.Curation;

namespace Provenance.Cli.Policies;

/// <summary>Reads a policy's rules of quality.</summary>
internal sealed class PolicyQualityReader(PolicyValues read)
{
    private const string Share = "a number from 0 to 1";

    internal QualityPolicy Read(PolicySection? section)
    {
        var quality = new QualityPolicy();
        if (section is null)
        {
            return quality;
        }

        quality = quality with
        {
            Rules = Rules(section),
            Bounds = Bounds(section.Section("bounds")),
            LeastScore = section.NumberOrNone("least_score", quality.LeastScore, Share),
            PerplexityBand = Band(section),
        };
        section.Finish();
        return quality;
    }

    private List<string> Rules(PolicySection section)
    {
        var rules = new List<string>();
        if (section.Find("rules") is var (setting, value))
        {
            foreach (var (name, item) in read.Items(setting, value))
            {
                if (read.Word(name, item, (IReadOnlyCollection<string>)SignalCatalog.RuleGroups) is { } group)
                {
                    rules.Add(group);
                }
            }
        }

        return rules;
    }

    private List<SignalBound> Bounds(PolicySection? section)
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

    private (double Low, double High)? Band(PolicySection section)
    {
        if (section.Find("perplexity_band") is not var (setting, value) || PolicySection.IsNone(value))
        {
            return null;
        }

        if (value is not YamlList { Items: [_, _] })
        {
            read.Faults.Add(setting, value, $"should be two quantiles, such as [0.01, 0.99], or false, not {(value is YamlList list ? $"a list of {list.Items.Count}" : value.Shown)}");
            return null;
        }

        var numbers = read.Items(setting, value).Select(item => read.Number(item.Setting, item.Value, Share)).ToList();
        return numbers is [{ } low, { } high] ? (low, high) : null;
    }
}
