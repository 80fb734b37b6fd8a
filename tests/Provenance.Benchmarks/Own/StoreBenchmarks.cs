using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Provenance.Benchmarks.Own;

/// <summary>
/// The embedded provenance stores, per record: writing into an empty file, looking up by digest, verifying, and the lineage of a chain of a thousand models. Times of a clock;
/// <see cref="StoreComparison"/> has processor time, in one run beside each other.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 5, iterationCount: 10)]
public class StoreBenchmarks
{
    private const int Records = 200_000;
    private const int Depth = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("provenance-bench-").FullName;
    private ProvenanceRecord[] _records = [];
    private IProvenanceStore? _store;
    private IProvenanceStore? _chain;
    private int _file;

    /// <summary>The text before the file's name.</summary>
    [Params("", "sqlite:")]
    public string Scheme { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _records = [.. Enumerable.Range(0, Records).Select(SampleRecord.Create)];
        _store = ProvenanceStores.Open(Scheme + Path.Combine(_folder, "filled.db"), create: true);
        Write(_store, _records);
        _chain = ProvenanceStores.Open(Scheme + Path.Combine(_folder, "chain.db"), create: true);
        Write(_chain, [.. Enumerable.Range(0, Depth).SelectMany(Link)]);
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public long Insert()
    {
        using var store = ProvenanceStores.Open(Scheme + Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{_file++}.db")), create: true);
        return Write(store, _records);
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public long LookUp()
    {
        long found = 0;
        foreach (var record in _records) found += _store!.Document(record.NormalizedDigest!.Value) is null ? 0 : 1;

        return found;
    }

    [Benchmark(OperationsPerInvoke = Records)]
    public bool Verify() => new StoreVerifier(_store!).Verify().Fault is null;

    [Benchmark]
    public int LineageOfAThousandModels() => LineageGraph.Build(_chain!, "last").Nodes.Count;

    [GlobalCleanup]
    public void Cleanup()
    {
        _store?.Dispose();
        _chain?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static long Write(IProvenanceStore store, ProvenanceRecord[] records)
    {
        using var writer = store.Write();
        foreach (var record in records) writer.Add(record);

        writer.Commit();
        return writer.Added;
    }

    /// <summary>A document that a model wrote which was trained on the one before.</summary>
    private static IEnumerable<ProvenanceRecord> Link(int i)
    {
        var set = string.Create(CultureInfo.InvariantCulture, $"set {i}");
        var model = string.Create(CultureInfo.InvariantCulture, $"model {i}");
        yield return SampleRecord.Create(i) with { GeneratedBy = i == 0 ? null : $"model {i - 1}", Origin = i == 0 ? Origin.Human : Origin.Machine, Id = i == Depth - 1 ? "last" : null };
        yield return new ProvenanceRecord { Kind = RecordKind.Member, NormalizedDigest = SampleRecord.DigestOf("normal", i), Set = set };
        yield return new ProvenanceRecord { Kind = RecordKind.Model, Name = model, TrainedOn = [set] };
    }
}
