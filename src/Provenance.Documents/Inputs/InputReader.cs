using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Documents.Inputs;

/// <summary>Reads inputs one after the other as blocks of whole records; used by one thread.</summary>
internal sealed class InputReader(IReadOnlyList<InputFile> files, ReadingOptions reading, Stream? standardInput, int maxRecordBytes) : IDisposable
{
    private IBlockReader? _reader;
    private PrefixedStream? _source;
    private string? _notice;
    private long _earlier;
    private long _consumed;
    private int _next;

    /// <summary>Bytes read so far, as they are on disk, compressed or not; may be read from another thread.</summary>
    internal long BytesRead => Volatile.Read(ref _consumed);

    internal int FilesOpened => Volatile.Read(ref _next);

    /// <summary>Fills a block; returns false after the last input.</summary>
    internal bool TryFill(RecordBlock block)
    {
        while (true)
        {
            if (_reader is null && !OpenNext()) return false;

            if (_reader!.TryFill(block))
            {
                // where the content is unusable, a misleading name does not matter
                block.Notice = block.Problem is null ? Both(_notice, block.Notice) : null;
                _notice = null;
                Volatile.Write(ref _consumed, _earlier + _source!.Consumed);
                return true;
            }

            _earlier += _source!.Consumed;
            CloseReader();
        }
    }

    private bool OpenNext()
    {
        if (_next == files.Count) return false;

        var file = files[_next];
        var refusal = file.Refusal;
        var raw = refusal is null ? Open(file, out refusal) : Stream.Null;
        if (refusal is null)
        {
            _reader = InputOpener.Open(file, raw, reading, maxRecordBytes, alone: files.Count == 1, out _source, out _notice);
        }
        else
        {
            (_reader, _source, _notice) = (new RefusedFile(file, refusal), new PrefixedStream(raw), null);
        }

        Volatile.Write(ref _next, _next + 1);
        return true;
    }

    private Stream Open(InputFile file, out Reject? refusal)
    {
        refusal = null;
        if (file.IsStandardInput) return standardInput ?? throw DocumentErrors.NoStandardInput();

        // pipes, sockets and devices have no length, and opening a pipe waits for a writer
        if (file is { IsFound: true, Length: 0 }) return Stream.Null;

        try
        {
            return OpenFile(file.Path);
        }
        catch (ProvenanceException e) when (file.IsFound)
        {
            refusal = DocumentErrors.Refused(file.Path, e);
            return Stream.Null;
        }
    }

    internal static FileStream OpenFile(string path) => DocumentErrors.OnRead(path, () => new FileStream(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.SequentialScan,
        BufferSize = 64 * 1024,
    }));

    /// <summary>Joins the notice about the file's name and first bytes with that of its reader.</summary>
    internal static string? Both(string? notice, string? readers) => notice is null ? readers : readers is null ? notice : $"{notice}; {readers}";

    private void CloseReader()
    {
        _reader?.Dispose();
        _reader = null;
    }

    public void Dispose() => CloseReader();
}
