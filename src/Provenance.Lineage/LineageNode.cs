using Provenance.Lineage.Generations;

namespace Provenance.Lineage;

/// <summary>One document, data set or model of a lineage.</summary>
public sealed record LineageNode
{
    /// <summary>The entity.</summary>
    public required Entity Subject { get; init; }

    /// <summary>A document's own id.</summary>
    public string? Id { get; init; }

    /// <summary>The origin of a document.</summary>
    public Origin Origin { get; init; }

    /// <summary>A document's generation, the maximum of a data set, or the maximum of a model's training data.</summary>
    public required GenerationRange Generation { get; init; }

    /// <summary>The declared generation of a document.</summary>
    public int? Declared { get; init; }

    /// <summary>A document's collection.</summary>
    public string? Source { get; init; }

    /// <summary>The number of documents of a data set, by origin.</summary>
    public IReadOnlyDictionary<Origin, long> Members { get; init; } = new SortedDictionary<Origin, long>();

    /// <summary>Describes an entity of a store with an open snapshot.</summary>
    internal static LineageNode Read(IProvenanceStore store, GenerationGraph generations, Entity subject)
    {
        var generation = generations.Get(subject);
        if (subject.Kind == RecordKind.Model) return new LineageNode { Subject = subject, Generation = generation };

        if (subject.Kind == RecordKind.Set)
        {
            var members = new SortedDictionary<Origin, long>();
            foreach (var profile in store.Profiles(subject.Name!))
            {
                members[profile.Origin] = members.GetValueOrDefault(profile.Origin) + profile.Count;
            }

            return new LineageNode { Subject = subject, Generation = generation, Members = members };
        }

        var state = store.Document(subject.Digest) ?? new DocumentState { Document = subject.Digest };
        string? id = null;
        foreach (var stored in store.About(subject)) id ??= stored.Read().Id;

        return new LineageNode { Subject = subject, Generation = generation, Id = id, Origin = state.Origin, Declared = state.Generation, Source = state.Source };
    }
}
