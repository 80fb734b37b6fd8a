using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Loggers;
using Provenance.Documents.Statistics;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// Both embedded stores in one run, in turns: processor time and bytes allocated a record, which a busy machine changes less than times of a clock. The first round is compiling and not counted.
/// </summary>
internal sealed class StoreComparison(int records, int rounds)
{
    private static readonly string[] Schemes = ["sqlite:", ""];

    private readonly Dictionary<(string Step, string Scheme), List<(double Microseconds, double Bytes)>> _figures = [];
    private readonly ProvenanceRecord[] _records = [.. Enumerable.Range(0, records).Select(SampleRecord.Create)];

    internal void Run()
    {
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var scheme in Schemes) Round(scheme, round > 0);
        }

        Say($"{records:N0} records, {rounds} rounds: least processor time in us, bytes allocated, a record");
        foreach (var step in _figures.Keys.Select(key => key.Step).Distinct())
        {
            var (sqlite, lite) = (Least(step, Schemes[0]), Least(step, Schemes[1]));
            Say($"| {step} | SQLite {sqlite.Microseconds:0.0} us, {sqlite.Bytes:N0} B | LiteDB {lite.Microseconds:0.0} us, {lite.Bytes:N0} B | {lite.Microseconds / sqlite.Microseconds:0.0} |");
        }
    }

    private void Round(string scheme, bool counts)
    {
        var folder = Directory.CreateTempSubdirectory("provenance-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "store.db");
            Measure("insert", () =>
            {
                using var store = ProvenanceStores.Open(scheme + file, create: true);
                using var writer = store.Write();
                Array.ForEach(_records, writer.Add);
                writer.Commit();
            });
            if (counts) Say($"{scheme}{new FileInfo(file).Length / (double)records:0} bytes a record");

            using var store = ProvenanceStores.Open(scheme + file);
            Measure("look-up by digest, in order", () => Array.ForEach(_records, record => Require(store.Document(record.NormalizedDigest!.Value) is not null)));
            var random = new SplitMix64(1);
            var shuffled = _records.ToArray();
            for (var i = shuffled.Length - 1; i > 0; i--)
            {
                var j = random.NextInt(i + 1);
                (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
            }

            Measure("look-up by digest, at random", () => Array.ForEach(shuffled, record => Require(store.Document(record.NormalizedDigest!.Value) is not null)));
            Measure("find by id, at random", () => Array.ForEach(shuffled, record => Require(store.Find(record.Id!) is not null)));
            Measure("verify", () => Require(new StoreVerifier(store).Verify().Fault is null));
            Measure("all documents", () => Require(Conflicts.Find(store).Count == 0));
            Measure("profiles", () => Require(StoreCounts.Count(store).Count == 1));
            Measure("records by document", () => Require(store.RecordsByDocument().Count() == records));
            Measure("the same again", () =>
            {
                using var writer = store.Write();
                Array.ForEach(_records, writer.Add);
                writer.Commit();
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Measure(string step, Action run)
        {
            using var process = Process.GetCurrentProcess();
            GC.Collect();
            var (time, bytes) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
            run();
            process.Refresh();
            if (counts)
            {
                var figures = _figures.TryGetValue((step, scheme), out var known) ? known : _figures[(step, scheme)] = [];
                figures.Add(((process.TotalProcessorTime - time).TotalMicroseconds / records, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)records));
            }
        }
    }

    private (double Microseconds, double Bytes) Least(string step, string scheme) => (_figures[(step, scheme)].Min(figure => figure.Microseconds), _figures[(step, scheme)].Min(figure => figure.Bytes));

    private static void Require(bool holds)
    {
        if (!holds) throw new InvalidOperationException("the store does not say what was written");
    }

    private static void Say(FormattableString line) => ConsoleLogger.Default.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
