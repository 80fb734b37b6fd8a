using Provenance.Curation;

namespace Provenance.Cli.Policies;

/// <summary>Reads the parts of a policy that are little more than names and values; what is not written has the library's default.</summary>
internal sealed class PolicySections(PolicyValues read, Func<IReadOnlyList<string>, IReadOnlyList<string>> resolve)
{
    private const string Share = "a number from 0 to 1";
    private const string Count = "a whole number from 0";

    private static readonly string[] Weights = ["none", "optimal"];
    private static readonly string[] Mixtures = ["proportional", "balanced"];

    internal HumanPolicy Human(PolicySection? section)
    {
        var human = new HumanPolicy();
        if (section is null)
        {
            return human;
        }

        human = human with
        {
            Share = section.Number("share", human.Share, Share),
            Counts = section.Choice("counts", human.Counts),
            LeastPValue = section.Number("least_p_value", human.LeastPValue, Share),
            OptimalWeight = section.Find("weight") is var (setting, value) ? read.Word(setting, value, Weights) == "optimal" : human.OptimalWeight,
        };
        section.Finish();
        return human;
    }

    internal MachinePolicy Machine(PolicySection? section)
    {
        var machine = new MachinePolicy();
        if (section is null)
        {
            return machine;
        }

        machine = machine with
        {
            Share = section.Number("share", machine.Share, Share),
            MaxGeneration = section.Find("max_generation") is var (setting, value) && !PolicySection.IsNone(value)
                ? read.Whole(setting, value, $"{Count}, or false") : machine.MaxGeneration,
            MaxPerGenerator = section.Number("max_per_generator", machine.MaxPerGenerator, Share),
            Temperature = section.Find("mixture") is var (name, mixture) ? Temperature(name, mixture) ?? machine.Temperature : machine.Temperature,
        };
        section.Finish();
        return machine;
    }

    internal static SamplingPolicy Sampling(PolicySection? section)
    {
        var sampling = new SamplingPolicy();
        if (section is null)
        {
            return sampling;
        }

        sampling = sampling with
        {
            Method = section.Choice("method", sampling.Method),
            By = section.Choice("by", sampling.By),
            Exponent = section.Number("exponent", sampling.Exponent, "a number from 0"),
            Upsampling = section.Number("upsampling", sampling.Upsampling, "a number above 0"),
            MaxRepeats = section.Whole("max_repeats", sampling.MaxRepeats, "a whole number from 1 to 100"),
        };
        section.Finish();
        return sampling;
    }

    internal static DiversityPolicy Diversity(PolicySection? section)
    {
        var diversity = new DiversityPolicy();
        if (section is null)
        {
            return diversity;
        }

        diversity = diversity with
        {
            ExactDuplicates = section.Flag("exact_duplicates", diversity.ExactDuplicates),
            NearDuplicates = section.NumberOrNone("near_duplicates", diversity.NearDuplicates, "a number from 0.5 to 1"),
            MaxSelfRepetition = section.NumberOrNone("max_self_repetition", diversity.MaxSelfRepetition, Share),
            TailCoverage = section.NumberOrNone("tail_coverage", diversity.TailCoverage, Share),
        };
        section.Finish();
        return diversity;
    }

    internal SentinelPolicy Sentinels(PolicySection policy)
    {
        var sentinels = new SentinelPolicy();
        if (policy.Find("sentinels") is not var (setting, value))
        {
            return sentinels;
        }

        if (value is YamlScalar { Text: "none" })
        {
            return sentinels with { Count = 0 };
        }

        if (PolicySection.Under(setting, value, read, "none, or settings with names") is not { } section)
        {
            return sentinels;
        }

        sentinels = sentinels with
        {
            Files = resolve(section.Texts("files")),
            Count = section.Whole("count", sentinels.Count, Count),
            LeastMedianRank = section.Number("least_median_rank", sentinels.LeastMedianRank, Share),
        };
        section.Finish();
        return sentinels;
    }

    internal StagePolicy Stages(PolicySection policy)
    {
        const string Number = "a number of stages from 1 to 99";
        var stages = new StagePolicy();
        if (policy.Find("stages") is not var (setting, value))
        {
            return stages;
        }

        if (value is YamlScalar { IsNull: false })
        {
            return stages with { Count = read.Whole(setting, value, Number) ?? stages.Count };
        }

        if (PolicySection.Under(setting, value, read, $"{Number}, {{count: 4}} or {{quantiles: [0.1, 0.3, 1]}}") is not { } section)
        {
            return stages;
        }

        stages = stages with { Count = section.Whole("count", stages.Count, Number), Quantiles = Quantiles(section) };
        if (section.Find("count") is var (count, _) && stages.Quantiles.Count > 0 && section.Find("quantiles") is var (quantiles, list))
        {
            read.Faults.Add(quantiles, list, $"stands beside {count}; quantiles say how many stages there are");
        }

        section.Finish();
        return stages;
    }

    private double? Temperature(string setting, YamlValue value)
    {
        if (value is not YamlMapping)
        {
            return read.Word(setting, value, [.. Mixtures, "{temperature: NUMBER}"]) switch
            {
                "proportional" => 1,
                "balanced" => double.PositiveInfinity,
                _ => null,
            };
        }

        var section = PolicySection.Under(setting, value, read, "settings with names")!;
        var temperature = section.Number("temperature", 1, "a number above 0");
        section.Finish();
        return temperature;
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

        // what follows one that could not be read cannot be said to rise
        return quantiles.Contains(double.NaN) ? [] : quantiles;
    }
}
