using Provenance.Documents.Errors;

namespace Provenance.Documents.Formats;

/// <summary>Returns a whole file as one block; the converting threads parse it.</summary>
/// <param name="input">The file.</param>
/// <param name="format">Its format.</param>
/// <param name="limit">Maximum number of its unpacked bytes.</param>
/// <param name="tooLong">The reject for a longer one.</param>
internal sealed class WholeFileReader(FormatInput input, IDocumentFormat format, int limit, Reject tooLong) : IBlockReader
{
    private readonly Stream _stream = input.Unpack();
    private bool _done;

    public bool TryFill(RecordBlock block)
    {
        if (_done) return false;

        _done = true;
        block.Begin(input.File, 1, format);
        block.Charset = input.Charset;
        try
        {
            Fill(block);
        }
        catch (InvalidDataException)
        {
            block.Problem = input.PackingFault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(input.File.Path, e);
        }

        if (block.Length > limit) block.Problem = tooLong;

        if (block.Problem is not null) block.Length = 0;

        return true;
    }

    public void Dispose() => _stream.Dispose();

    private void Fill(RecordBlock block)
    {
        while (block.Length < block.Room || block.Grow(limit + 1))
        {
            var read = _stream.Read(block.Buffer.AsSpan(block.Length, block.Room - block.Length));
            if (read == 0) return;

            block.Length += read;
        }
    }
}
