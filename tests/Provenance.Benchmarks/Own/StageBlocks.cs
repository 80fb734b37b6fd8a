using System.Diagnostics;
using Provenance.Detection.Scanning;
using Provenance.Detection.Scoring;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;

namespace Provenance.Benchmarks.Own;

/// <summary>The blocks that JSON lines are cut into, the scanner of one thread, and the end that its lines are written to.</summary>
internal sealed class StageBlocks : IDisposable
{
    private static bool _warm;

    private readonly InputFile _file;
    private readonly RecordBlock _block = new();
    private readonly List<ScanBlock> _blocks = [];
    private readonly BlockScanner _scanner;
    private readonly DigestStream _output = new(Stream.Null);

    private StageBlocks(Detector detector, DocumentFormats formats, byte[] json)
    {
        _file = InputFiles.Named("documents.jsonl", json.Length, formats);
        var options = ScanOptions.Default with { Reading = ReadingOptions.Default with { Formats = formats } };
        _scanner = new BlockScanner(detector, options, new ScanNeeds(Assessments: true, Preview: false, RawRejects: false, Identities: false), filter: null);
        using var reader = Open(json);
        while (true)
        {
            var block = new ScanBlock();
            if (!reader.TryFill(block.Records)) break;
            _blocks.Add(block);
        }
    }

    /// <summary>Scans until all that a scan needs has been compiled in full: the first time some seconds, later nothing.</summary>
    internal void WarmUp()
    {
        const long Milliseconds = 6_000;
        var watch = Stopwatch.StartNew();
        while (!_warm && watch.ElapsedMilliseconds < Milliseconds) Scan();
        _warm = true;
    }

    internal static StageBlocks Create(Detector detector, DocumentFormats formats, byte[] json) => new(detector, formats, json);

    /// <summary>Cuts; returns how many blocks it made.</summary>
    internal int Cut(byte[] json)
    {
        using var reader = Open(json);
        var blocks = 0;
        while (reader.TryFill(_block)) blocks++;
        return blocks;
    }

    /// <summary>Does all that a scoring thread does; returns the bytes of the assessments.</summary>
    internal long Scan()
    {
        long bytes = 0;
        foreach (var block in _blocks)
        {
            _scanner.Scan(block);
            bytes += block.Lines.Length;
        }

        return bytes;
    }

    /// <summary>Writes as an output file does, which is digested on the way; returns the bytes written so far.</summary>
    internal long Write(ReadOnlySpan<byte> lines)
    {
        _output.Write(lines);
        return _output.Written;
    }

    public void Dispose()
    {
        _scanner.Dispose();
        _output.Dispose();
    }

    private BlockReader Open(byte[] json) => new(_file, new MemoryStream(json), () => throw new InvalidOperationException("nothing is packed"), RecordLimits.DefaultMaxBytes);
}
