namespace Provenance.Cli.Policies;

/// <summary>Reads a policy's stages: their number, or their ends.</summary>
internal sealed class PolicyStageReader(PolicyValues read)
{
    private static readonly string Number = $"a number of stages from 1 to {StagePolicy.Max}";

    internal StagePolicy Read(PolicySection policy)
    {
        var stages = new StagePolicy();
        if (policy.Find("stages") is not var (setting, value)) return stages;
        if (value is YamlScalar { IsNull: false }) return stages with { Count = read.Whole(setting, value, Number) ?? stages.Count };
        if (PolicySection.Under(setting, value, read, $"{Number}, {{count: 4}} or {{quantiles: [0.1, 0.3, 1]}}") is not { } section) return stages;
        stages = stages with { Count = section.Whole("count", stages.Count, Number), Quantiles = Quantiles(section) };
        if (section.Find("count") is var (count, _) && stages.Quantiles.Count > 0 && section.Find("quantiles") is var (quantiles, list))
        {
            read.Faults.Add(quantiles, list, $"stands beside {count}; quantiles say how many stages there are");
        }

        section.Finish();
        return stages;
    }

    private List<double> Quantiles(PolicySection section)
    {
        var quantiles = new List<double>();
        if (section.Find("quantiles") is var (setting, value))
        {
            foreach (var (name, item) in read.Items(setting, value))
            {
                quantiles.Add(read.Number(name, item, "a share of the set up to 1") ?? double.NaN);
            }
        }

        // after an unreadable value the order cannot be checked
        return quantiles.Contains(double.NaN) ? [] : quantiles;
    }
}
