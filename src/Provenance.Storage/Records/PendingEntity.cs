using Provenance.Lineage.Records;

namespace Provenance.Storage.Records;

/// <summary>The entity of some of a batch's records.</summary>
internal sealed class PendingEntity
{
    internal PendingEntity(Entity subject)
    {
        Subject = subject;
        Key = subject.Key();
        Hash = StoreKeys.OfSubject(subject, Key);
        State = new DocumentState { Document = subject.Digest };
    }

    internal Entity Subject { get; }

    internal byte[] Key { get; }

    internal long Hash { get; }

    /// <summary>Numbers of the store's entities with the same <see cref="Hash"/>; null for none, as for most new ones.</summary>
    internal List<long>? Candidates { get; set; }

    /// <summary>Adds an entity of the store that may be the same.</summary>
    internal void AddCandidate(long no)
    {
        Candidates ??= [];
        if (!Candidates.Contains(no)) Candidates.Add(no);
    }

    /// <summary>Its number in the store; 0 if the store has no records about it yet.</summary>
    internal long No { get; set; }

    /// <summary>True if this batch added it to the store.</summary>
    internal bool IsNew { get; set; }

    /// <summary>True if it was in the store and the batch changed its state.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>Its state after its records.</summary>
    internal DocumentState State { get; set; }

    /// <summary>
    /// The statements about it so far (<see cref="RecordFormat.Statement"/>); null if there are none. The statement of an entity's only
    /// record, the usual case, is never computed.
    /// </summary>
    internal HashSet<UInt128>? Statements { get; set; }

    /// <summary>Index of the batch's first record about it, as long as its statement was not computed; otherwise -1.</summary>
    internal int Only { get; set; } = -1;

    /// <summary>Adds the statement of a record that the store has.</summary>
    internal void AddStatement(ReadOnlySpan<byte> body) => (Statements ??= []).Add(RecordFormat.Statement(body));
}
