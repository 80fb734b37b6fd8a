using System.Globalization;
using System.Text;
using Provenance.Lineage;

namespace Provenance.Curation;

/// <summary>A policy as names and values, without its files, so that a set's manifest does not depend on how documents are spread over them.</summary>
internal static class PolicySettings
{
    /// <param name="policy">The policy.</param>
    /// <param name="tokenizer">The name of the tokenizer that counts its budget; null where that is not in tokens.</param>
    internal static IReadOnlyList<KeyValuePair<string, string>> List(CurationPolicy policy, string? tokenizer = null)
    {
        var settings = new List<KeyValuePair<string, string>>();
        Add("budget.unit", PolicyWords.Of(policy.Budget.Unit));
        Add("budget.amount", policy.Budget.Amount?.ToString(CultureInfo.InvariantCulture) ?? "none");
        if (tokenizer is not null)
        {
            Add("budget.tokenizer", tokenizer);
        }

        AddAmounts("budget.per_domain", policy.Budget.PerDomain);
        AddAmounts("budget.per_language", policy.Budget.PerLanguage);
        Add("human.share", Number(policy.Human.Share));
        Add("human.counts", PolicyWords.Of(policy.Human.Counts));
        Add("human.least_p_value", Number(policy.Human.LeastPValue));
        Add("human.weight", policy.Human.OptimalWeight ? "optimal" : "none");
        Add("machine.share", Number(policy.Machine.Share));
        Add("machine.max_generation", policy.Machine.MaxGeneration?.ToString(CultureInfo.InvariantCulture) ?? "none");
        Add("machine.max_per_generator", Number(policy.Machine.MaxPerGenerator));
        Add("machine.mixture", policy.Machine.Temperature switch { 1 => "proportional", double.PositiveInfinity => "balanced", var t => $"temperature {Number(t)}" });
        Add("order", string.Join(", ", policy.Order.Select(step => PolicyWords.Of(step))));
        Add("quality.rules", policy.Quality.Rules.Count > 0 ? string.Join(", ", policy.Quality.Rules) : "none");
        foreach (var bound in policy.Quality.Bounds)
        {
            Add($"quality.bounds.{bound.Signal}", $"{(bound.Least is { } least ? Number(least) : "any")} to {(bound.Most is { } most ? Number(most) : "any")}");
        }

        Add("quality.least_score", Optional(policy.Quality.LeastScore));
        Add("quality.perplexity_band", policy.Quality.PerplexityBand is { } band ? $"{Number(band.Low)} to {Number(band.High)}" : "none");
        Add("sampling.method", PolicyWords.Of(policy.Sampling.Method));
        Add("sampling.by", PolicyWords.Of(policy.Sampling.By));
        Add("sampling.exponent", Number(policy.Sampling.Exponent));
        Add("sampling.upsampling", Number(policy.Sampling.Upsampling));
        Add("sampling.max_repeats", policy.Sampling.MaxRepeats.ToString(CultureInfo.InvariantCulture));
        Add("diversity.exact_duplicates", policy.Diversity.ExactDuplicates ? "removed" : "kept");
        Add("diversity.near_duplicates", Optional(policy.Diversity.NearDuplicates));
        Add("diversity.max_self_repetition", Optional(policy.Diversity.MaxSelfRepetition));
        Add("diversity.tail_coverage", Optional(policy.Diversity.TailCoverage));
        Add("sentinels.count", policy.Sentinels.Count.ToString(CultureInfo.InvariantCulture));
        Add("sentinels.least_median_rank", Number(policy.Sentinels.LeastMedianRank));
        Add("stages", policy.Stages.Quantiles.Count > 0 ? string.Join(", ", policy.Stages.Quantiles.Select(Number)) : policy.Stages.Count.ToString(CultureInfo.InvariantCulture));
        Add("seed", policy.Seed.ToString(CultureInfo.InvariantCulture));
        return settings;

        void Add(string name, string value) => settings.Add(new(name, value));

        void AddAmounts(string name, IReadOnlyDictionary<string, long> amounts)
        {
            foreach (var (key, amount) in amounts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Add($"{name}.{key}", amount.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Digest of the settings.</summary>
    internal static string DigestOf(IReadOnlyList<KeyValuePair<string, string>> settings) =>
        Digest.Of(Encoding.UTF8.GetBytes(string.Concat(settings.Select(setting => $"{setting.Key}={setting.Value}\n")))).ToString();

    private static string Optional(double? value) => value is { } number ? Number(number) : "none";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
