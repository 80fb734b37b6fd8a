namespace Provenance.Collapse.Regimes;

/// <summary>The models of each regime, one trained after the other.</summary>
internal static class Lineages
{
    private static readonly Dictionary<string, ILineage> Known = new(StringComparer.Ordinal)
    {
        ["human"] = new SingleLineage(PlainRegime.Human),
        ["replace"] = new SingleLineage(PlainRegime.Replace),
        ["replace-10"] = new SingleLineage(PlainRegime.ReplaceWith(0.1)),
        ["replace-30"] = new SingleLineage(PlainRegime.ReplaceWith(0.3)),
        ["accumulate"] = new SingleLineage(PlainRegime.Accumulate),
        ["accumulate-subsample"] = new SingleLineage(PlainRegime.Subsample),
        ["mix"] = new SingleLineage(PlainRegime.Mix),
        ["mix-weighted"] = new SingleLineage(PlainRegime.Weighted),
        ["mix-repeated"] = new SingleLineage(new CuratedRegime(_ => RegimePolicies.Weighted) { Declared = true }),
        ["resample-1"] = new SingleLineage(new CuratedRegime(_ => RegimePolicies.Resampled(1))),
        ["resample-10"] = new SingleLineage(new CuratedRegime(_ => RegimePolicies.Resampled(10))),
        ["replace-resampled"] = new SingleLineage(new CuratedRegime(_ => RegimePolicies.Resampled(10)) { WithHuman = false }),
        ["keep-half"] = new SingleLineage(new CuratedRegime(RegimePolicies.Best) { WithHuman = false, Writes = 2 }),
        ["unsmoothed"] = new SingleLineage(PlainRegime.Replace, smoothed: false),
        ["generator-one"] = new GeneratorsLineage(mixed: false, pooled: false),
        ["generators-separate"] = new GeneratorsLineage(mixed: true, pooled: false),
        ["generators-pooled"] = new GeneratorsLineage(mixed: true, pooled: true),
    };

    internal static ILineage Find(CollapseRegime arm) => arm.Policy is { } policy ? new SingleLineage(new CuratedRegime(_ => policy) { Declared = true }) : Known[arm.Name];
}
