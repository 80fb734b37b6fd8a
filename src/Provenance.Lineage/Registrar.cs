using Provenance.Documents.Records;
using Provenance.Lineage.Records;
using Provenance.Lineage.Tagging;

namespace Provenance.Lineage;

/// <summary>Registers sets of documents, and models with what they were trained on.</summary>
public sealed class Registrar(IProvenanceStore store, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Refuses a name that a set of the store has: members are never taken away again, so that a second set of the name would be both.</summary>
    /// <param name="name">The name that a set is to have.</param>
    /// <exception cref="DataException">The store has such a set.</exception>
    public void RequireNewSet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (store.About(Entity.OfSet(name)).Count > 0) throw LineageErrors.SetExists(name, store.Name);
    }

    /// <summary>Makes all documents of the inputs members of a set; members that it has already stay.</summary>
    /// <param name="name">The set's name.</param>
    /// <param name="request">The documents.</param>
    /// <param name="observer">Told of progress and of what could not be used.</param>
    /// <param name="cancellation">Stops it; batches that were accepted stay.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingSummary RegisterSet(string name, RecordingRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireName("a set", name);
        return new RecordingRun(store, request, observer).Documents(
            RecordKind.Member,
            [],
            (in DocumentView _, ProvenanceRecord basis) => basis with { Set = name },
            count => new ProvenanceRecord { Kind = RecordKind.Set, Name = name, Members = count, Agent = request.Agent, Run = request.Run },
            cancellation);
    }

    /// <summary>States what a model was trained on.</summary>
    /// <returns>Whether that was new.</returns>
    /// <exception cref="ArgumentException">The model has no name, or an empty one.</exception>
    /// <exception cref="InputNotFoundException">The store has no such set or base model.</exception>
    /// <exception cref="DataException">The model would be its own ancestor; the message has the path.</exception>
    public bool RegisterModel(ProvenanceRecord model)
    {
        ArgumentNullException.ThrowIfNull(model);
        RequireName("a model", model.Name);
        foreach (var name in model.TrainedOn)
        {
            if (store.About(Entity.OfSet(name)).Count == 0)
            {
                throw new InputNotFoundException($"{name}: {store.Name} has no such set; register it first: provenance set register {name} INPUT");
            }
        }

        using var writer = store.Write();
        writer.Add(model with { Time = RecordTime.Now(_clock) });
        writer.Commit();
        return writer.Added > 0;
    }

    /// <summary>How many members of a set have no known origin, and how many there are.</summary>
    public (long Unknown, long Members) CountUnknown(string name)
    {
        long unknown = 0;
        long members = 0;
        foreach (var profile in store.Profiles(name))
        {
            members += profile.Count;
            unknown += profile.Origin == Origin.Unknown ? profile.Count : 0;
        }

        return (unknown, members);
    }

    private static void RequireName(string what, string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException($"{what} needs a name, and this one is empty");
    }
}
