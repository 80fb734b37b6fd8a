using System.Globalization;
using Provenance.Documents.Pipelines;
using Provenance.Lineage.Generations;
using Provenance.Lineage.Records;
using Provenance.Lineage.Verification;

namespace Provenance.Lineage;

/// <summary>
/// Recomputes everything that a store claims: hashes, the chain, Merkle roots, the states of documents, and generations. Memory
/// grows only with the number of faults.
/// </summary>
public sealed class StoreVerifier(IProvenanceStore store)
{
    /// <summary>Maximum number of disagreements that are named; all are counted.</summary>
    private const int NamedDisagreements = 20;

    private long _records;

    /// <summary>Verifies the whole store: the chain on the caller's thread, the index on another one, or afterwards if the caller has opened a snapshot that is no longer current.</summary>
    /// <param name="against">An earlier checkpoint, whose records the store must still have; null for none.</param>
    /// <param name="observer">Receives progress in records; null for none.</param>
    /// <param name="cancellation">Cancels the verification.</param>
    /// <returns>The report.</returns>
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

    /// <summary>Runs both checks; a fault of a record takes precedence over one of the index.</summary>
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
            // the index check may still be running if the chain has a fault
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
            // errors about damage name the store, and so do callers that report a fault
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

    /// <summary>Names documents whose declared generation the graph contradicts.</summary>
    private long Generations(List<string> disagreements)
    {
        var graph = new GenerationGraph(store);
        long disagreeing = 0;
        foreach (var profile in store.Profiles(null))
        {
            // also walks the graph, so that a cycle is found
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
