using Provenance.Lineage.Generations;

namespace Provenance.Lineage;

/// <summary>One document, set or model among a subject's ancestors.</summary>
public sealed record LineageNode
{
    /// <summary>What it is.</summary>
    public required Entity Subject { get; init; }

    /// <summary>A document's own id.</summary>
    public string? Id { get; init; }

    /// <summary>Who wrote a document.</summary>
    public Origin Origin { get; init; }

    /// <summary>A document's generation, the greatest of a set, or of what a model was trained on.</summary>
    public required GenerationRange Generation { get; init; }

    /// <summary>The generation that was declared of a document.</summary>
    public int? Declared { get; init; }

    /// <summary>A document's collection.</summary>
    public string? Source { get; init; }

    /// <summary>How many documents a set has, by origin.</summary>
    public IReadOnlyDictionary<Origin, long> Members { get; init; } = new SortedDictionary<Origin, long>();

    /// <summary>Describes a subject of a store that is frozen.</summary>
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
