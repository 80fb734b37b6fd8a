using Provenance.Lineage.Generations;

namespace Provenance.Lineage.Exports;

/// <summary>Summary of a model: the last stated value of each field.</summary>
internal sealed class ModelSummary
{
    internal Timestamps Times { get; } = new();

    internal ModelTraining Training { get; set; } = ModelTraining.Unknown;

    internal string? WeightsDigest { get; set; }

    internal string? License { get; set; }

    internal SortedSet<string> Agents { get; } = new(StringComparer.Ordinal);
}
