using System.Globalization;
using Provenance.Documents.Pipelines;
using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Lineage;

/// <summary>
/// Recomputes all that a store claims: hashes, the chain, Merkle roots, what documents' records come to, and generations. Memory
/// does not grow with the store, but for what is wrong.
/// </summary>
public sealed class StoreVerifier(IProvenanceStore store)
{
    /// <summary>So many disagreements are named; all are counted.</summary>
    private const int NamedDisagreements = 20;

    private long _records;

    /// <summary>Verifies all of it: the chain on the caller's thread, the index on another, or after it where the caller has frozen the store at a moment that has passed.</summary>
    /// <param name="against">A checkpoint that someone kept; the store must hold what it held then.</param>
    /// <param name="observer">Is told how many records were looked at; null for nobody.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public VerificationReport Verify(Checkpoint? against = null, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        using var other = store.Another();
        using var moment = new SharedSnapshot(store, other);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var fault = moment.IsShared
            ? ChainAndIndex(ChainAndFile, Task.Run(() => Guard(() => other.CheckIndex(stop.Token)), CancellationToken.None), stop)
            : Guard(() => ChainAndFile() ?? store.CheckIndex(cancellation));
        var disagreements = new List<string>();
        long disagreeing = 0;
        if (fault is null)
        {
            fault = Guard(() =>
            {
                disagreeing = Generations(disagreements);
                return null;
            });
        }

        return new VerificationReport
        {
            Records = _records,
            Fault = fault,
            Disagreements = disagreements,
            Disagreeing = disagreeing,
        };

        string? ChainAndFile() => Chain(against, new ProgressThrottle(observer, TimeProvider.System, "verifying"), cancellation) ?? (store.Damage() is [var first, ..] ? first : null);
    }

    /// <summary>What is wrong with a record goes before what is wrong with the index over it.</summary>
    private string? ChainAndIndex(Func<string?> chain, Task<string?> index, CancellationTokenSource stop)
    {
        string? fault = null;
        try
        {
            fault = Guard(chain);
            return fault ?? index.GetAwaiter().GetResult();
        }
        finally
        {
            // the index is still being read where the chain did not end well
            stop.Cancel();
            ((IAsyncResult)index).AsyncWaitHandle.WaitOne();
        }
    }

    private string? Guard(Func<string?> step)
    {
        try
        {
            return step();
        }
        catch (DataException e)
        {
            // what was read as damaged names the store, as whoever reports a fault does, too
            var name = $"{store.Name}: ";
            return e.Message.StartsWith(name, StringComparison.Ordinal) ? e.Message[name.Length..] : e.Message;
        }
    }

    private string? Chain(Checkpoint? against, ProgressThrottle progress, CancellationToken cancellation)
    {
        _records = 0;
        var total = store.Head.Records;
        var prev = default(Digest);
        using var batches = store.Batches().GetEnumerator();
        var batch = batches.MoveNext() ? batches.Current : null;
        var tree = new MerkleTree();
        var batchTree = new MerkleTree();
        long expected = 1;
        if (against is not null && against.Origin != store.Origin)
        {
            return $"the checkpoint is of another store: {against.Origin}, not {store.Origin}";
        }

        if (against is { Records: 0 } && against.Root != new MerkleTree().Root())
        {
            return "the checkpoint of an empty store has a wrong root";
        }

        foreach (var record in store.Records())
        {
            if (Fault(record, expected, prev) is { } fault)
            {
                return string.Create(CultureInfo.InvariantCulture, $"record {record.Sequence}: {fault}");
            }

            prev = record.Hash;
            _records++;
            if (_records <= against?.Records) tree.Add(record.Hash);

            batchTree.Add(record.Hash);
            if (batch is null || record.Sequence < batch.First)
            {
                return string.Create(CultureInfo.InvariantCulture, $"record {record.Sequence}: it belongs to no batch");
            }

            if (record.Sequence == batch.Last)
            {
                if (batchTree.Root() != batch.Root)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"batch of records {batch.First} to {batch.Last}: its Merkle root is not that of its records");
                }

                batchTree = new MerkleTree();
                batch = batches.MoveNext() ? batches.Current : null;
            }

            if (against is not null && record.Sequence == against.Records && tree.Root() != against.Root)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the first {against.Records} records are not those of the checkpoint: one of them was changed since");
            }

            if ((expected++ & 4095) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.TellRecords(_records, total);
            }
        }

        if (batch is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"batch of records {batch.First} to {batch.Last}: the store ends at record {_records}");
        }

        return against is not null && against.Records > _records
            ? string.Create(CultureInfo.InvariantCulture, $"the checkpoint has {against.Records} records, the store only {_records}: records were taken away")
            : null;
    }

    private static string? Fault(SealedRecord record, long expected, Digest prev) =>
        record.Sequence != expected ? string.Create(CultureInfo.InvariantCulture, $"record {expected} should stand here, and is missing")
        : RecordFormat.Hash(record.Body.Span) != record.Hash ? "its hash is not that of its content: one of them was changed"
        : RecordFormat.Prev(record.Body.Span) != prev ? "it does not follow the record before it: prev is another hash"
        : null;

    /// <summary>Names documents whose stated generation the graph contradicts.</summary>
    private long Generations(List<string> disagreements)
    {
        var graph = new GenerationGraph(store);
        long disagreeing = 0;
        foreach (var profile in store.Profiles(null))
        {
            // also walks the graph, so that a cycle comes to light
            var derived = graph.Derived(profile);
            if (profile.Generation is not { } stated || derived.Contains(stated)) continue;

            disagreeing += profile.Count;
            if (disagreements.Count < NamedDisagreements)
            {
                var others = profile.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {profile.Count - 1:N0} like it") : "";
                disagreements.Add(string.Create(CultureInfo.InvariantCulture, $"{profile.Example}{others}: declared generation {stated}, derived {derived}"));
            }
        }

        return disagreeing;
    }
}
