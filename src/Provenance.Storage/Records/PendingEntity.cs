using Provenance.Lineage.Records;

namespace Provenance.Storage.Records;

/// <summary>What some of a batch's records are about.</summary>
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

    /// <summary>Numbers of the store's subjects that have the same <see cref="Hash"/>; null for none, as most have that are new.</summary>
    internal List<long>? Candidates { get; set; }

    /// <summary>Says that it may be a subject of the store.</summary>
    internal void AddCandidate(long no)
    {
        Candidates ??= [];
        if (!Candidates.Contains(no)) Candidates.Add(no);
    }

    /// <summary>Its number in the store; 0 where the store has nothing about it yet.</summary>
    internal long No { get; set; }

    /// <summary>Whether it came to the store with this batch.</summary>
    internal bool IsNew { get; set; }

    /// <summary>Whether it was in the store, and the batch changed its state.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>What its records come to.</summary>
    internal DocumentState State { get; set; }

    /// <summary>
    /// What was stated of it so far (<see cref="RecordFormat.Statement"/>); null where nothing was. The statement of a subject's only
    /// record, as most have, is never asked for.
    /// </summary>
    internal HashSet<UInt128>? Statements { get; set; }

    /// <summary>Index of the batch's first record about it, while its statement was not asked for; else -1.</summary>
    internal int Only { get; set; } = -1;

    /// <summary>Adds the statement of a record that the store has.</summary>
    internal void AddStatement(ReadOnlySpan<byte> body) => (Statements ??= []).Add(RecordFormat.Statement(body));
}
