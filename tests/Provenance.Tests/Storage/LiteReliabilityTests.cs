using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Storage.LiteDb;
using Provenance.Storage.Records;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>Guarantees that LiteDB alone does not give: damage, full disks, threads and processes.</summary>
public sealed class LiteReliabilityTests(ITestOutputHelper log) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder["store.db"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_flipped_bit_is_named_or_costs_the_last_batch_with_a_notice(bool inLog)
    {
        const ulong Seed = 20261130;
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        Checkpoint checkpoint;
        string before, said;
        using (var store = ProvenanceStores.Open(Store, create: true))
        {
            for (var batch = 0; batch < 4; batch++) Write(store, [.. Enumerable.Range(100 * batch, 100).Select(Sample)]);

            before = Say(store);
            Write(store, [.. Enumerable.Range(400, 100).Select(Sample)]);
            said = Say(store);
            checkpoint = Checkpoint.Take(store);
            // as a crash leaves them
            File.Copy(LiteFiles.LogPath(Store), _folder["crashed-log.db"]);
            File.Copy(Store, _folder["crashed.db"]);
        }

        var path = _folder["x.db"];
        var data = File.ReadAllBytes(inLog ? _folder["crashed.db"] : Store);
        var pages = File.ReadAllBytes(_folder["crashed-log.db"]);
        var (named, torn) = (0, 0);
        for (var round = 0; round < LongTests.Choose(120, 500); round++)
        {
            var bytes = (byte[])(inLog ? pages : data).Clone();
            var at = random.NextInt(bytes.Length);
            bytes[at] ^= (byte)(1 << random.NextInt(8));
            File.WriteAllBytes(path, inLog ? data : bytes);
            if (inLog) File.WriteAllBytes(LiteFiles.LogPath(path), bytes);

            try
            {
                using var store = ProvenanceStores.Open(path);
                if (new StoreVerifier(store).Verify().Fault is not null)
                {
                    named++;
                    continue;
                }

                var now = Say(store);
                Assert.True(inLog && now == before, $"bit of byte {at} was flipped, and nobody noticed");
                Assert.Single(store.Notices);
                Assert.Contains("taken away", new StoreVerifier(store).Verify(checkpoint).Fault, StringComparison.Ordinal);
                torn++;
            }
            catch (ProvenanceException)
            {
                named++;
            }
        }

        log.WriteLine($"{named} named, {torn} of the last batch");
        Assert.True(inLog ? torn > 0 && named > 0 : torn == 0);
        Assert.NotEqual(before, said);
    }

    [Fact]
    public void What_another_process_wrote_is_seen_and_what_is_frozen_stays()
    {
        const int Batches = 30;
        using var reader = ProvenanceStores.Open(Store, create: true);
        var errors = new ConcurrentQueue<Exception>();
        using var written = new ManualResetEventSlim();
        // locks are of an opening: another one is as another process
        var writing = new Thread(() => Catch(errors, () =>
        {
            using var store = ProvenanceStores.Open(Store);
            for (var batch = 0; batch < Batches; batch++) Write(store, [.. Enumerable.Range(200 * batch, 200).Select(Sample)]);

            written.Set();
        }));
        writing.Start();
        long seen = 0;
        while (!written.IsSet && errors.IsEmpty)
        {
            using var moment = reader.OpenSnapshot();
            var records = reader.Head.Records;
            Assert.True(records >= seen && records % 200 == 0, $"{records} after {seen}");
            Assert.Equal(records, reader.Records().Count());
            Assert.Equal(records, reader.Documents().Count());
            Assert.Null(new StoreVerifier(reader).Verify().Fault);
            seen = records;
        }

        writing.Join();
        Assert.Empty(errors);
        Assert.Equal(200 * Batches, reader.Head.Records);
        Assert.Equal((200L * Batches, null), (new StoreVerifier(reader).Verify().Records, new StoreVerifier(reader).Verify().Fault));
    }

    [Fact]
    public void Threads_that_read_at_once_get_what_was_written()
    {
        var records = LongTests.Choose(20_000, 200_000);
        var patience = TimeSpan.FromSeconds(LongTests.Choose(3, 60));
        using var store = ProvenanceStores.Open(Store, create: true);
        Write(store, [.. Enumerable.Range(0, records).Select(Sample)]);
        var errors = new ConcurrentQueue<Exception>();
        long read = 0;
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() => Catch(errors, () =>
        {
            var random = new SplitMix64((ulong)number);
            using var own = store.Another();
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < patience && errors.IsEmpty;)
            {
                var i = random.NextInt(records);
                Assert.Equal(Origin.Human, own.Document(DigestOf($"text {i}"))?.Origin);
                Assert.Equal($"doc {i}", Assert.Single(own.About(Entity.OfDocument(DigestOf($"text {i}")))).Read().Id);
                Interlocked.Increment(ref read);
            }
        }))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        log.WriteLine($"{read} documents read");
        Assert.Empty(errors);
        Assert.Null(new StoreVerifier(store).Verify().Fault);
    }

    [Fact]
    public void On_a_full_disk_whole_batches_stay_and_the_rest_goes_in_when_there_is_space()
    {
        Assert.SkipUnless(SmallDisk.IsPossible, "mounting a small disk needs root on Linux");
        const int Records = 8 * RecordWriter.BatchSize;
        using var disk = new SmallDisk(megabytes: 32);
        File.WriteAllBytes(disk["filler"], new byte[26 << 20]);
        long kept;
        using (var store = ProvenanceStores.Open(disk["store.db"], create: true))
        {
            var error = Assert.Throws<TransferException>(() => Write(store, [.. Enumerable.Range(0, Records).Select(Sample)]));
            Assert.Contains("the disk is full", error.Message, StringComparison.Ordinal);
            RunFinalizers();
            kept = store.Head.Records;
            Assert.InRange(kept, 1, Records - 1);
            Assert.Equal(0, kept % RecordWriter.BatchSize);
            Assert.Null(new StoreVerifier(store).Verify().Fault);
        }

        RunFinalizers();
        File.Delete(disk["filler"]);
        using (var again = ProvenanceStores.Open(disk["store.db"]))
        {
            Assert.Equal(kept, again.Head.Records);
            Assert.Equal((Records - kept, kept), Write(again, [.. Enumerable.Range(0, Records).Select(Sample)]));
            Assert.Null(new StoreVerifier(again).Verify().Fault);
        }

        RunFinalizers();
    }

    [Fact]
    public void A_second_writer_waits_and_then_says_which_process_it_waited_for()
    {
        using var first = new LiteDatabase(Store, create: true);
        first.BeginWriting();
        using var second = new LiteDatabase(Store, create: false) { Patience = TimeSpan.FromMilliseconds(50) };
        var error = Assert.Throws<StoreBusyException>(second.BeginWriting);
        Assert.Contains($"process {Environment.ProcessId} is writing to the store", error.Message, StringComparison.Ordinal);
        first.RollBack();
        second.BeginWriting();
        second.RollBack();
    }

    [Fact]
    public void Keys_are_merged_into_few_runs_and_nothing_else_stays()
    {
        using (var database = new LiteDatabase(Store, create: true) { FewestKeys = 1 })
        using (var writer = new RecordWriter(database))
        {
            for (var batch = 0; batch < 40; batch++)
            {
                Array.ForEach([.. Enumerable.Range(500 * batch, 500).Select(Sample)], writer.Add);
                writer.Commit();
            }
        }

        using var store = new RecordStore(new LiteDatabase(Store, create: false));
        Assert.Null(new StoreVerifier(store).Verify().Fault);
        Assert.Equal(Entity.OfDocument(DigestOf("text 7")), store.Find("doc 7"));
        using var file = new LiteFile(Store, Store, TimeProvider.System);
        var runs = file.Query(LiteNames.Run, null);
        Assert.InRange(runs.Count, 1, 8);
        Assert.Equal(runs.Sum(run => run[LiteNames.Blocks].AsInt32), file.Query("key", null).Count);
        Assert.Equal(2 * 40 * 500, runs.Sum(run => run[LiteNames.Entries].AsInt64));
    }

    private static ProvenanceRecord Sample(int i) => Human($"text {i}") with { Id = $"doc {i}", Source = "web" };

    private static (long Added, long Known) Write(IProvenanceStore store, ProvenanceRecord[] records)
    {
        using var writer = store.Write();
        Array.ForEach(records, writer.Add);
        writer.Commit();
        return (writer.Added, writer.Known);
    }

    private static string Say(IProvenanceStore store)
    {
        using var text = new MemoryStream();
        StoreExporter.Write(store, "records", text);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Catch(ConcurrentQueue<Exception> errors, Action step)
    {
        if (Record.Exception(step) is { } error) errors.Enqueue(error);
    }

    private static void RunFinalizers()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    public void Dispose() => _folder.Dispose();
}
