using Provenance.Documents.Errors;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Html;

/// <summary>Returns a whole page as one block; the converting threads parse it.</summary>
internal sealed class HtmlReader(FormatInput input, HtmlFormat format) : IBlockReader
{
    private readonly Stream _stream = input.Unpack();
    private readonly int _limit = Math.Min(input.MaxRecordBytes, HtmlText.MaxBytes);
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

        if (block.Length > _limit) block.Problem = HtmlRejects.TooLong(input.File.Path, _limit);

        if (block.Problem is not null) block.Length = 0;

        return true;
    }

    public void Dispose() => _stream.Dispose();

    private void Fill(RecordBlock block)
    {
        while (block.Length < block.Room || block.Grow(_limit + 1))
        {
            var read = _stream.Read(block.Buffer.AsSpan(block.Length, block.Room - block.Length));
            if (read == 0) return;

            block.Length += read;
        }
    }
}
