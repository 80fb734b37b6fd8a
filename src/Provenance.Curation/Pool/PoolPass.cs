using Provenance.Curation.Sorting;
using Provenance.Documents.Formats;
using Provenance.Documents.Identity;
using Provenance.Documents.Inputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;

namespace Provenance.Curation.Pool;

/// <summary>Reads all records once more, after documents are known.</summary>
internal sealed class PoolPass
{
    private readonly List<PoolFile> _files;
    private readonly ReadingOptions _reading;
    private readonly CurationOptions _options;
    private readonly CurationProgress _progress;
    private readonly Dictionary<(int File, int Member, long FirstLine), BlockStart> _blocks = [];

    internal PoolPass(WorkFolder folder, List<PoolFile> files, ReadingOptions reading, CurationOptions options, CurationProgress progress)
    {
        // the first reading counted what it found
        _files = files.ConvertAll(file => file with { File = file.File with { Tally = new InputTally() } });
        _reading = reading;
        _options = options;
        _progress = progress;
        var path = folder.File(PoolReading.BlocksFile);
        using var file = WorkFolder.Guard(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0));
        var reader = new SortedRowReader<BlockStart>(file, 64 * 1024);
        while (reader.TryRead(out var block)) _blocks.Add((block.File, block.Member, block.FirstLine), block);
    }

    internal int Workers => Provenance.Documents.Pipelines.Workers.Count(_options.Threads);

    /// <summary>Processes a record, on a worker's thread.</summary>
    /// <param name="result">The result of its block.</param>
    /// <param name="ordinal">The record's ordinal.</param>
    /// <param name="view">The document; default where the record could not be read.</param>
    /// <param name="reject">The reason it could not be read; null for a document.</param>
    internal delegate void Take<T>(T result, long ordinal, in DocumentView view, Reject? reject);

    /// <summary>Reads all records.</summary>
    /// <param name="makeResult">Creates the result of a block; it is reused, so a worker must clear it.</param>
    /// <param name="workers">One per thread, see <see cref="Workers"/>.</param>
    /// <param name="begin">Clears the result of a previous block.</param>
    /// <param name="write">Receives the results of blocks, in the order of reading; null for none.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="TransferException">A file has changed.</exception>
    internal void Run<T>(Func<T> makeResult, IReadOnlyList<Take<T>> workers, Action<T> begin, Action<T>? write, CancellationToken cancellation)
        where T : class
    {
        var places = new Dictionary<InputFile, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _files.Count; i++) places.Add(_files[i].File, i);

        using var reader = new InputReader([.. _files.Select(file => file.File)], _reading, null, _reading.MaxRecordBytes);
        var ring = Enumerable.Range(0, (workers.Count * 2) + 2).Select(_ => new PassBlock<T>(makeResult())).ToArray();
        long records = 0, bytes = 0;
        var left = new long[_files.Count];
        foreach (var block in _blocks.Values) left[block.File] += block.Records;

        new OrderedPipeline<PassBlock<T>>(ring, block => block.Records.IsLarge).Run(
            block => reader.TryFill(block.Records),
            [.. workers.Select<Take<T>, Action<PassBlock<T>>>(take =>
            {
                var documents = new BlockDocuments(new DocumentParser(_reading), _reading.MaxRecordBytes, keepRaw: true);
                return block =>
                {
                    begin(block.Result);
                    Scan(block, documents, places[block.Records.File.Input], take);
                };
            })],
            block =>
            {
                write?.Invoke(block.Result);
                records += block.Count;
                left[places[block.Records.File.Input]] -= block.Count;
                bytes += block.TextBytes;
                _progress.Tell(records, bytes, reader.BytesRead);
                block.Records.Release();
            },
            cancellation);
        // a file truncated between two blocks shows no changed block
        if (Array.FindIndex(left, count => count != 0) is >= 0 and var cut) throw Changed(_files[cut].File);
    }

    private void Scan<T>(PassBlock<T> block, BlockDocuments documents, int file, Take<T> take)
        where T : class
    {
        var known = _blocks.GetValueOrDefault((file, block.Records.File.Member, block.Records.FirstLine));
        (block.Count, block.TextBytes) = (0, 0);
        if (known.Records > 0 && known.Hash != IdHash.Compute(block.Records.Content)) throw Changed(block.Records.File);

        documents.Start(block.Records);
        RecordStep step;
        while ((step = documents.Next(out var view)) != RecordStep.End)
        {
            if (block.Count == known.Records) throw Changed(block.Records.File);

            take(block.Result, known.Ordinal + block.Count, view, step == RecordStep.Reject ? documents.Rejected : null);
            block.Count++;
            block.TextBytes += view.Text.Length;
        }

        if (block.Count != known.Records) throw Changed(block.Records.File);
    }

    /// <summary>Creates the error for a file that changed after it was first read.</summary>
    internal static TransferException Changed(InputFile file) => new($"{file.Path}: was changed while it was being read; run again");
}

/// <summary>A block of records read again, and its result.</summary>
internal sealed class PassBlock<T>(T result) where T : class
{
    internal RecordBlock Records { get; } = new();

    internal T Result { get; } = result;

    internal int Count { get; set; }

    internal long TextBytes { get; set; }
}
