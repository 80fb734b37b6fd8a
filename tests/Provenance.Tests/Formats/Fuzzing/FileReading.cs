using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;

namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>Reads bytes as a file of some name, to the end and on one thread, as a scan does.</summary>
internal sealed class FileReading
{
    private readonly RecordBlock _block = new();
    private readonly BlockDocuments _documents;
    private readonly DocumentFormats _formats;
    private readonly int _maxRecordBytes;
    private readonly ByteBuffer _line = new();

    internal FileReading(DocumentFormats formats, int maxRecordBytes)
    {
        _formats = formats;
        _maxRecordBytes = maxRecordBytes;
        _documents = new BlockDocuments(new DocumentParser(new ReadingOptions { Formats = formats }), maxRecordBytes, keepRaw: true);
    }

    internal Action<Reject>? OnReject { get; init; }

    /// <summary>Documents and rejects that were found.</summary>
    internal (int Documents, int Rejects) Read(string name, Stream bytes, Action<byte[]>? onText = null, Action<ReadOnlyMemory<byte>>? onLine = null)
    {
        var file = InputFiles.Named(name, 0, _formats);
        int documents = 0, rejects = 0;
        using var reader = InputOpener.Open(file, bytes, new ReadingOptions { Formats = _formats, MaxRecordBytes = _maxRecordBytes }, _maxRecordBytes, alone: true, out _, out _);
        while (reader.TryFill(_block))
        {
            _documents.Start(_block);
            while (_documents.Next(out var view) is not RecordStep.End and var step)
            {
                documents += step == RecordStep.Document ? 1 : 0;
                rejects += step == RecordStep.Reject ? 1 : 0;
                if (step == RecordStep.Reject) OnReject?.Invoke(_documents.Rejected);
                if (step != RecordStep.Document) continue;

                onText?.Invoke(view.Text.ToArray());
                if (onLine is null) continue;

                _line.Clear();
                view.WriteLine(_line);
                onLine(_line.Memory);
            }

            _block.Release();
        }

        return (documents, rejects);
    }
}
