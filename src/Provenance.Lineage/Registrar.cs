using Provenance.Documents.Formats;
using Provenance.Documents.Records;
using Provenance.Lineage.Records;
using Provenance.Lineage.Tagging;

namespace Provenance.Lineage;

/// <summary>Registers data sets with their documents, and models with their training data.</summary>
public sealed class Registrar(IProvenanceStore store, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Refuses a name that a data set of the store already has: members are never removed, so a second data set of the same name would merge with the first.</summary>
    /// <param name="name">The intended name.</param>
    /// <exception cref="DataException">The store has a data set with this name.</exception>
    public void RequireNewSet(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (store.About(Entity.OfSet(name)).Count > 0) throw LineageErrors.SetExists(name, store.Name);
    }

    /// <summary>Makes all documents of the inputs members of a data set; existing members remain.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="request">The documents.</param>
    /// <param name="observer">Receives progress and rejects; null for none.</param>
    /// <param name="cancellation">Cancels the run; committed batches remain.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RecordingSummary RegisterSet(string name, RecordingRequest request, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireName("a set", name);
        return new RecordingRun(store, request, observer).Documents(
            RecordKind.Member,
            [],
            (in DocumentView _, InputTally _, ProvenanceRecord basis) => basis with { Set = name },
            count => new ProvenanceRecord { Kind = RecordKind.Set, Name = name, Members = count, Agent = request.Agent, Run = request.Run },
            cancellation);
    }

    /// <summary>Records a model's training data.</summary>
    /// <param name="model">A record of kind <see cref="RecordKind.Model"/>.</param>
    /// <returns>True if the statement was new.</returns>
    /// <exception cref="ArgumentException">The model's name is null or empty.</exception>
    /// <exception cref="InputNotFoundException">The store has no such data set or base model.</exception>
    /// <exception cref="DataException">The model would be its own ancestor; the message gives the path.</exception>
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

    /// <summary>Counts the members of a data set whose origin is unknown, and all members.</summary>
    /// <param name="name">The data set's name.</param>
    /// <returns>Both counts.</returns>
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
