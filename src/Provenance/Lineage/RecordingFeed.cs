using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Provenance.Lineage;

/// <summary>Makes records on one thread and hands them to the caller's: reading and digesting take as long as storing.</summary>
internal static class RecordingFeed
{
    private const int ChunkSize = 1000;
    private const int ChunksAhead = 8;

    /// <summary>Runs to the end of what <paramref name="produce"/> makes; throws what either side threw.</summary>
    /// <param name="produce">Calls its argument for each record, on a thread of its own.</param>
    /// <param name="consume">Takes each record, on the caller's thread.</param>
    /// <param name="cancellation">Stops both.</param>
    internal static void Run(Action<Action<ProvenanceRecord>> produce, Action<ProvenanceRecord> consume, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var chunks = new BlockingCollection<List<ProvenanceRecord>>(ChunksAhead);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                var chunk = new List<ProvenanceRecord>(ChunkSize);
                produce(record =>
                {
                    chunk.Add(record);
                    if (chunk.Count == ChunkSize)
                    {
                        chunks.Add(chunk, stop.Token);
                        chunk = new List<ProvenanceRecord>(ChunkSize);
                    }
                });
                chunks.Add(chunk, stop.Token);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                chunks.CompleteAdding();
            }
        })
        {
            IsBackground = true,
            Name = "read",
        };
        thread.Start();
        try
        {
            foreach (var chunk in chunks.GetConsumingEnumerable(cancellation))
            {
                foreach (var record in chunk)
                {
                    consume(record);
                }
            }
        }
        catch
        {
            stop.Cancel();
            thread.Join(TimeSpan.FromSeconds(1));
            throw;
        }

        thread.Join();
        failure?.Throw();
    }
}
