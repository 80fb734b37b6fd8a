using Provenance.Documents.Formats;
using Provenance.Documents.Records;

namespace Provenance.Documents.Inputs;

/// <summary>
/// Reads all documents of some inputs, one after the other, on the caller's thread:
/// <c>while (source.TryRead(out var view)) ...</c>. Rejects and notices are reported as they occur.
/// </summary>
internal sealed class DocumentSource : IDisposable
{
    private readonly InputReader _reader;
    private readonly BlockDocuments _documents;
    private readonly RecordBlock _block = new();
    private readonly Action<Reject>? _onReject;
    private readonly Action<string>? _onNotice;
    private bool _started;

    private DocumentSource(InputReader reader, BlockDocuments documents, Action<Reject>? onReject, Action<string>? onNotice)
    {
        _reader = reader;
        _documents = documents;
        _onReject = onReject;
        _onNotice = onNotice;
    }

    /// <summary>Bytes read so far, as they are on disk.</summary>
    internal long BytesRead => _reader.BytesRead;

    /// <summary>The tally of the run, after a document.</summary>
    internal InputTally Tally => _block.File.Tally;

    /// <inheritdoc cref="DocumentParser.HasSeen"/>
    internal bool HasSeen(int field) => _documents.HasSeen(field);

    /// <param name="inputs">Files, folders, globs, and <c>-</c> where <paramref name="standardInput"/> is given.</param>
    /// <param name="reading">The fields of text and id.</param>
    /// <param name="further">Paths of further fields; a view returns them by their index in this list.</param>
    /// <param name="onReject">Called for each record that cannot be read.</param>
    /// <param name="onNotice">Called with a notice about a file.</param>
    /// <param name="standardInput">The stream that <c>-</c> stands for; it stays open.</param>
    /// <exception cref="InputNotFoundException">An input does not exist.</exception>
    internal static DocumentSource Open(
        IReadOnlyList<string> inputs, ReadingOptions reading, IReadOnlyList<string> further, Action<Reject>? onReject = null, Action<string>? onNotice = null,
        Stream? standardInput = null) =>
        Open(InputFiles.Expand(inputs, reading.Formats), reading, further, onReject, onNotice, standardInput);

    /// <inheritdoc cref="Open(IReadOnlyList{string}, ReadingOptions, IReadOnlyList{string}, Action{Reject}, Action{string}, Stream)"/>
    internal static DocumentSource Open(
        List<InputFile> files, ReadingOptions reading, IReadOnlyList<string> further, Action<Reject>? onReject = null, Action<string>? onNotice = null,
        Stream? standardInput = null)
    {
        var reader = new InputReader(files, reading, standardInput, reading.MaxRecordBytes);
        var parser = new DocumentParser(reading, [.. further]);
        return new DocumentSource(reader, new BlockDocuments(parser, reading.MaxRecordBytes, keepRaw: true), onReject, onNotice);
    }

    /// <summary>Reads the next document; the view is valid until the next call.</summary>
    internal bool TryRead(out DocumentView view)
    {
        while (true)
        {
            view = default;
            var step = _started ? _documents.Next(out view) : RecordStep.End;
            if (step == RecordStep.Document) return true;

            if (step == RecordStep.Reject)
            {
                _onReject?.Invoke(_documents.Rejected);
            }
            else if (!NextBlock())
            {
                return false;
            }
        }
    }

    private bool NextBlock()
    {
        _block.Release();
        if (!_reader.TryFill(_block))
        {
            _started = false;
            return false;
        }

        if (_block.Notice is { } notice) _onNotice?.Invoke(notice);

        _documents.Start(_block);
        _started = true;
        return true;
    }

    public void Dispose() => _reader.Dispose();
}
