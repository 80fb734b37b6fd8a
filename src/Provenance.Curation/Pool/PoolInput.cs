
namespace Provenance.Curation.Pool;

/// <summary>An input of a policy with its files.</summary>
/// <param name="Policy">The input with its declarations.</param>
/// <param name="Fields">Names of facts and the paths of the documents' own fields that hold them.</param>
/// <param name="Where">The condition for documents to take; null for all.</param>
internal sealed record PoolInput(PolicyInput Policy, IReadOnlyDictionary<string, string> Fields, DocumentCondition? Where)
{
    private static readonly Dictionary<string, string> OwnNames = PolicyInput.Mappable.ToDictionary(name => name, name => name, StringComparer.Ordinal);

    internal static PoolInput Create(PolicyInput policy, bool hasStore) =>
        new(policy, policy.Fields ?? OwnNames, policy.Where is { } where ? DocumentCondition.Parse(where, hasStore) : null);

    /// <summary>True if labels are read from the fields where other tools write them, so that labelled data needs no mapping.</summary>
    internal bool ReadsLabels => Policy.Fields is null;

    /// <summary>True if the filter needs the detector's result for a document.</summary>
    internal bool AsksDetector => Where is { AsksDetector: true };

    internal bool AsksEvidence => Where is { AsksEvidence: true };
}
