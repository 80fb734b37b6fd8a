using Provenance.Curation.Quality;

namespace Provenance.Curation.Pool;

/// <summary>The properties of documents that a policy needs.</summary>
internal sealed record PoolNeeds
{
    /// <summary>True if assessments are needed, for order, sampling or the definition of human text.</summary>
    internal required bool Assessments { get; init; }

    internal required bool Quality { get; init; }

    /// <summary>True if MinHash signatures are needed, for near-duplicates.</summary>
    internal required bool Signatures { get; init; }

    /// <summary>Groups of rules that must hold.</summary>
    internal required QualityGroup Rules { get; init; }

    /// <summary>Bounds by the signals' places.</summary>
    internal required IReadOnlyList<(int Signal, double Least, double Most)> Bounds { get; init; }

    /// <summary>The unit that counts as one generator.</summary>
    internal required GeneratorUnit MixBy { get; init; }

    internal required double MinScore { get; init; }

    /// <summary>Maximum of <see cref="SelfRepetitionSignal"/>.</summary>
    internal required double MaxSelfRepetition { get; init; }

    internal const string SelfRepetition = "gopher-repetition-repeated-10-grams-1";

    internal static readonly int SelfRepetitionSignal = Place(SelfRepetition);

    internal static PoolNeeds Create(CurationPolicy policy)
    {
        var rules = QualityGroup.None;
        foreach (var name in policy.Quality.Rules) rules |= QualityGroups.TryParse(name, out var group) ? group : QualityGroup.None;

        var ordered = policy.Order.Contains(SelectionOrder.Quality) || policy.Sampling is { Method: SamplingMethod.Top, By: SelectionOrder.Quality };
        return new PoolNeeds
        {
            Assessments = policy.Order.Contains(SelectionOrder.HumanResemblance) || policy.Human.Counts != HumanEvidence.Declared
                || policy.Sampling.Method == SamplingMethod.Importance || policy.Sampling is { Method: SamplingMethod.Top, By: SelectionOrder.HumanResemblance },
            Quality = ordered || rules != QualityGroup.None || policy.Quality.Bounds.Count > 0 || policy.Quality.MinScore > 0 || policy.Diversity.MaxSelfRepetition < 1,
            Signatures = policy.Diversity.NearDuplicates is not null,
            Rules = rules,
            Bounds = [.. policy.Quality.Bounds.Select(bound => (Place(bound.Signal), bound.Min ?? double.NegativeInfinity, bound.Max ?? double.PositiveInfinity))],
            MixBy = policy.Machine.MixBy,
            MinScore = policy.Quality.MinScore ?? 0,
            MaxSelfRepetition = policy.Diversity.MaxSelfRepetition ?? 1,
        };
    }

    private static int Place(string signal)
    {
        for (var i = 0; i < QualityMeter.Signals.Count; i++)
        {
            if (QualityMeter.Signals[i].Name == signal) return i;
        }

        throw new ArgumentException($"quality.bounds: there is no signal '{signal}'");
    }
}
