using static Provenance.Curation.Policies.MistakeList;

namespace Provenance.Curation.Policies;

/// <summary>Checks a policy's quality rules.</summary>
internal static class PolicyQualityCheck
{
    internal static void Band((double Low, double High)? asked, MistakeList found)
    {
        if (asked is not { } band) return;
        found.Share("quality.perplexity_band[0]", band.Low);
        found.Share("quality.perplexity_band[1]", band.High);
        found.If(band.Low >= band.High, "quality.perplexity_band", Invariant($"{band.Low} is not below {band.High}"));
    }

    internal static void Rules(IReadOnlyList<string> rules, MistakeList found)
    {
        if (!found.Has(rules, "quality.rules")) return;
        for (var i = 0; i < rules.Count; i++)
        {
            var setting = $"quality.rules[{i}]";
            found.If(!SignalCatalog.RuleGroups.Contains(rules[i]), setting, $"there are no rules '{rules[i]}'; there are {string.Join(", ", SignalCatalog.RuleGroups)}");
            found.If(rules.Take(i).Contains(rules[i]), setting, $"{rules[i]} is there already");
        }
    }

    internal static void Bounds(IReadOnlyList<SignalBound> bounds, MistakeList found)
    {
        if (!found.Has(bounds, "quality.bounds")) return;
        var bounded = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < bounds.Count; i++)
        {
            if (!found.Has(bounds[i], $"quality.bounds[{i}]")) continue;
            var bound = bounds[i];
            var setting = $"quality.bounds.{bound.Signal}";
            found.If(!SignalCatalog.Signals.Any(signal => signal.Name == bound.Signal), setting, $"there is no signal '{bound.Signal}'; provenance curate --signals lists them");
            found.If(!bounded.Add(bound.Signal), setting, "is bounded twice");
            found.If(bound is { Min: null, Max: null }, setting, "a bound is a least value, a most, or both");
            found.If(bound.Min is double.NaN, $"{setting}.least", "NaN is no number");
            found.If(bound.Max is double.NaN, $"{setting}.most", "NaN is no number");
            found.If(bound.Min > bound.Max, $"{setting}.least", Invariant($"{bound.Min} is more than the most, {bound.Max}"));
        }
    }
}
