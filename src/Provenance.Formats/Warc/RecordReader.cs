using Provenance.Documents.Formats;

namespace Provenance.Formats.Warc;

/// <summary>Cuts unpacked records into blocks by their lengths; after a damaged one, or damaged packing, it searches for the next line that starts a record.</summary>
/// <param name="input">The file.</param>
/// <param name="format">Its format.</param>
/// <param name="window">Its bytes, unpacked.</param>
/// <param name="packingFault">Returns the reject for damaged packing; null if the file is not packed.</param>
internal sealed class RecordReader(FormatInput input, IDocumentFormat format, ByteWindow window, Func<Reject>? packingFault) : IBlockReader
{
    private bool _seeking;
    private bool _resuming;
    private bool _done;

    public bool TryFill(RecordBlock block)
    {
        if (_resuming) window.Resume();

        window.Fill(RecordBlock.DefaultBytes);
        if (_seeking) Seek(_resuming ? 0 : 1);

        _resuming = false;

        if (_done || (window.Bytes.IsEmpty && !window.Damaged)) return false;

        var (length, problem) = Cut();
        block.Begin(input.File, window.Offset, format);
        block.Reserve(length);
        window.Bytes[..length].CopyTo(block.Buffer);
        block.Length = length;
        block.UnpackedLimit = input.MaxRecordBytes;
        block.Problem = problem;
        window.Skip(length);
        return true;
    }

    public void Dispose() => window.Dispose();

    /// <summary>Returns the number of bytes of whole records at the front, and the fault after them.</summary>
    private (int Length, Reject? Problem) Cut()
    {
        var length = 0;
        while (true)
        {
            if (length > 0 && length == window.Bytes.Length) return (length, null);

            var fault = RecordCutter.Cut(window.Bytes, length, window.Ended, input.MaxRecordBytes, out var record);
            if (fault == RecordFault.None)
            {
                if (length > 0 && record.Next > RecordBlock.DefaultBytes) return (length, null);

                length = record.Next;
            }
            else if (fault != RecordFault.Incomplete)
            {
                return (length, Problem(fault, length));
            }
            else if (length > 0)
            {
                return (length, null);
            }
            else
            {
                window.Double();
            }
        }
    }

    private Reject Problem(RecordFault fault, int from)
    {
        _seeking = true;
        if (fault == RecordFault.Truncated && RecordCutter.Find(window.Bytes, from + 1) >= 0)
        {
            // another record starts before the data ends, so the length was wrong
            fault = RecordFault.BadLength;
        }
        else if (fault == RecordFault.Truncated && window.Damaged)
        {
            _resuming = window.Resumes;
            _done = !_resuming;
            return packingFault!() with { Offset = window.Offset + from };
        }

        return WarcRejects.Create(fault, input.File.Path, window.Offset + from, input.MaxRecordBytes);
    }

    /// <summary>Skips to the next record without keeping the bytes before it.</summary>
    private void Seek(int from)
    {
        while (true)
        {
            var next = RecordCutter.Find(window.Bytes, from);
            if (next >= 0)
            {
                window.Skip(next);
                break;
            }

            // the bytes kept may be the start of a record, with the line end before it, that has not been read completely
            window.Skip(Math.Max(0, window.Bytes.Length - (window.Ended ? 0 : RecordCutter.SignatureBytes + 1)));
            if (window.Ended) break;

            window.Fill(RecordBlock.DefaultBytes);
            from = 1;
        }

        _seeking = false;
    }
}
