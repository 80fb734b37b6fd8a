using Provenance.Curation.Sorting;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Pool;

/// <summary>
/// Reads all documents and keeps a row of each, in the order of reading, in a file of the work folder. Progress is saved
/// every few seconds, so that an interrupted run can be resumed.
/// </summary>
internal sealed class PoolReading
{
    internal const string RowsFile = "rows.bin";
    internal const string SignaturesFile = "signatures.bin";
    internal const string BlocksFile = "blocks.bin";

    /// <summary>File of records that could not be read, as <see cref="RejectFile"/> writes them.</summary>
    internal const string RejectsFile = "unreadable.jsonl";

    private const string StateFile = "state.json";
    private static readonly TimeSpan StateInterval = TimeSpan.FromSeconds(3);

    private readonly WorkFolder _folder;
    private readonly List<PoolFile> _files;
    private readonly ReadingOptions _reading;
    private readonly CurationProgress _progress;
    private readonly FileStream _rows;
    private readonly FileStream? _signatures;
    private readonly FileStream _blocks;
    private readonly SortedRowWriter<PoolRow> _writer;
    private readonly FileStream _rejects;
    private readonly ByteBuffer _lines = new();
    private readonly IRunObserver? _observer;
    private readonly CurationOptions _options;
    private PoolState _state;
    private TimeSpan _nextState = StateInterval;

    internal PoolReading(WorkFolder folder, string key, List<PoolFile> files, ReadingOptions reading, bool resume, bool signatures, CurationProgress progress, CurationOptions options)
    {
        _folder = folder;
        _files = files;
        _reading = reading;
        _progress = progress;
        _observer = progress.Observer;
        _options = options;
        _state = (resume ? PoolState.Read(folder.File(StateFile), key) : null) ?? PoolState.Start(key);
        Names = new PoolNames(_state.Names);
        _rows = Open(folder.File(RowsFile), _state.Rows * System.Runtime.CompilerServices.Unsafe.SizeOf<PoolRow>());
        _signatures = signatures ? Open(folder.File(SignaturesFile), _state.Rows * TextSignatures.Length) : null;
        _blocks = Open(folder.File(BlocksFile), _state.Blocks * System.Runtime.CompilerServices.Unsafe.SizeOf<BlockStart>());
        _rejects = Open(folder.File(RejectsFile), _state.RejectBytes);
        _writer = new SortedRowWriter<PoolRow>(_rows);
    }

    internal PoolNames Names { get; }

    /// <summary>Number of bytes of text read.</summary>
    internal long TextBytes => _state.TextBytes;

    /// <summary>Counts of documents by availability of their assessments.</summary>
    internal AssessmentCounts Assessments => _state.Assessments;

    /// <summary>True if an interrupted run had read everything.</summary>
    internal bool IsDone => _state.Done;

    /// <summary>Number of records read, including unreadable ones.</summary>
    internal long Records => _state.Rows;

    /// <summary>Reads the rest of the input.</summary>
    internal void Run(Func<PoolScanner> makeScanner, CancellationToken cancellation)
    {
        using var rows = _rows;
        using var signatures = _signatures;
        using var blocks = _blocks;
        using var rejects = _rejects;
        if (_state.Done) return;

        var workers = Workers.Count(_options.Threads);
        var scanners = Enumerable.Range(0, workers).Select(_ => makeScanner()).ToList();
        var places = new Dictionary<InputFile, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _files.Count; i++) places.Add(_files[i].File, i);

        var (first, member, after) = (_state.File, _state.Member, _state.Line);
        try
        {
            using var reader = new InputReader([.. _files.Skip(first).Select(file => file.File)], _reading, null, _reading.MaxRecordBytes);
            var ring = Enumerable.Range(0, (workers * 2) + 2).Select(_ => new PoolBlock()).ToArray();
            new OrderedPipeline<PoolBlock>(ring, block => block.Records.IsLarge).Run(
                block => reader.TryFill(block.Records),
                [.. scanners.Select<PoolScanner, Action<PoolBlock>>(scanner => block =>
                {
                    var place = places[block.Records.File.Input];
                    // what an interrupted run read is skipped
                    var number = block.Records.File.Member;
                    scanner.Scan(block, _files[place].Input, place != first || number > member ? PoolState.NoLine : number == member ? after : long.MaxValue);
                })],
                block => Take(block, places[block.Records.File.Input], reader.BytesRead),
                cancellation);
            _state = _state with { Done = true };
        }
        finally
        {
            scanners.ForEach(scanner => scanner.Dispose());
            Save();
        }
    }

    private void Take(PoolBlock block, int place, long bytesRead)
    {
        if (block.Records.Notice is { } notice) _observer?.OnWarning(notice);

        // the state changes after all of the block is written, so that a partly written block is read again
        var rows = _state.Rows;
        if (block.Rows.Count > 0)
        {
            SortedRowWriter<BlockStart>.Write(_blocks, [new BlockStart(place, block.Records.File.Member, block.Records.FirstLine, rows, block.Rows.Count, block.Hash)]);
        }

        foreach (ref var row in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(block.Rows))
        {
            row.Ordinal = rows++;
            _writer.Add(row);
        }

        _lines.Clear();
        foreach (var reject in block.Rejects)
        {
            RejectFile.Write(_lines, reject);
            _observer?.OnReject(reject);
        }

        WorkFolder.Guard(_folder.Path, () =>
        {
            _signatures?.Write(block.Signatures.Written);
            _rejects.Write(_lines.Written);
            return 0;
        });
        _state = _state with
        {
            Rows = rows,
            Blocks = _state.Blocks + (block.Rows.Count > 0 ? 1 : 0),
            File = place,
            // a block of empty lines ends at no record's line
            Member = block.Records.File.Member,
            Line = place == _state.File && block.Records.File.Member == _state.Member ? Math.Max(_state.Line, block.LastLine) : block.LastLine,
            TextBytes = _state.TextBytes + block.TextBytes,
            RejectBytes = _state.RejectBytes + _lines.Length,
            Assessments = _state.Assessments.Add(block),
        };
        _progress.Tell(_state.Rows, _state.TextBytes, bytesRead);
        if (_progress.Elapsed >= _nextState)
        {
            Save();
            _nextState = _progress.Elapsed + StateInterval;
        }

        block.Records.Release();
    }

    private void Save()
    {
        _writer.Flush();
        _rows.Flush(flushToDisk: true);
        _blocks.Flush(flushToDisk: true);
        _signatures?.Flush(flushToDisk: true);
        _rejects.Flush(flushToDisk: true);
        (_state with { Names = [.. Names.All().Skip(1).Select(name => name!)] }).Write(_folder.File(StateFile));
    }

    /// <summary>Opens a file to append to it, and truncates whatever was written after the state.</summary>
    private static FileStream Open(string path, long length) => WorkFolder.Guard(path, () =>
    {
        var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 });
        file.SetLength(length);
        file.Position = length;
        return file;
    });
}
