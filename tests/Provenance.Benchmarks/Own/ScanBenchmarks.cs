using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Provenance.Documents.Buffers;
using Provenance.Documents.Compression;

namespace Provenance.Benchmarks.Own;

/// <summary>Whole scans of documents in memory, reader, scorers and writer together, a document: what is allocated is the run's, over its documents.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 8)]
public class ScanBenchmarks
{
    private const int Documents = 10_000;
    private const int Words = 300;

    private Scanner? _scanner;
    private byte[] _json = [];
    private byte[] _packed = [];

    [Params(1, 2)]
    public int Threads { get; set; }

    [ParamsAllValues]
    public Script Script { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = new SyntheticText(Script, seed: 2);
        var json = new ByteBuffer();
        for (var i = 0; i < Documents; i++) BenchmarkLine.Write(json, i, source.Document(Words));
        _json = json.Written.ToArray();
        using var packed = new MemoryStream();
        using (var packer = GzipCompression.Instance.Pack(packed)) packer.Write(_json);
        _packed = packed.ToArray();
        _scanner = new Scanner(
            ShippedDetector.Load(),
            ScanOptions.Default with { Threads = Threads, Reading = ReadingOptions.Default with { Formats = FileFormats.Create() } });
    }

    [Benchmark(OperationsPerInvoke = Documents)]
    public long JsonLines() => Scan(_json);

    [Benchmark(OperationsPerInvoke = Documents)]
    public long Gzip() => Scan(_packed);

    private long Scan(byte[] input) =>
        _scanner!.Run(new ScanRequest { Inputs = ["-"], StandardInput = new MemoryStream(input), Output = Stream.Null }).Documents;
}
