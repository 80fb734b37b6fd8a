using Provenance.Documents.Compression;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Warc;

/// <summary>
/// Cuts a gzip file with one member per record into blocks of whole members, still packed. A border is the start of a member that unpacks to a record's first bytes; nothing else is
/// unpacked here.
/// </summary>
internal sealed class MemberReader(FormatInput input, IDocumentFormat format, ByteWindow window) : IBlockReader
{
    /// <summary>Maximum number of unpacked bytes of a block's members, unless there is only one: keeps a block of well-packed pages from becoming gigabytes of text.</summary>
    private const int UnpackedBytes = 16 * 1024 * 1024;

    private bool _skipping;

    public bool TryFill(RecordBlock block)
    {
        window.Fill(RecordBlock.DefaultBytes);
        if (_skipping) Skip();

        if (window.Bytes.IsEmpty) return false;

        if (TryCut(out var length, out var unpacked))
        {
            Hand(block, length, unpacked);
            return true;
        }

        block.Begin(input.File, window.Offset, format);
        block.Problem = WarcRejects.TooLong(input.File.Path, window.Offset, input.MaxRecordBytes);
        _skipping = true;
        return true;
    }

    public void Dispose() => window.Dispose();

    /// <summary>Returns the start of the next member that begins with a record; -1 if there is none, or if too few bytes have been read to tell.</summary>
    internal static int NextBorder(ByteWindow window, int from)
    {
        var bytes = window.Bytes;
        while ((from = GzipHeader.Find(bytes, from)) >= 0)
        {
            if (bytes.Length - from < GzipMember.NeededBytes && !window.Ended) return -1;

            if (GzipMember.StartsRecord(window.Segment[from..])) return from;

            from++;
        }

        return -1;
    }

    /// <summary>Finds members for a block; returns false if not even one ends within the limit.</summary>
    private bool TryCut(out int length, out int unpacked)
    {
        var limit = Math.Min(UnpackedBytes, input.MaxRecordBytes);
        var claims = 0L;
        length = 0;
        while (true)
        {
            var border = NextBorder(window, length + 1);
            if (border < 0 && !window.Ended)
            {
                if (length > 0) break;

                if (window.Bytes.Length > input.MaxRecordBytes)
                {
                    unpacked = 0;
                    return false;
                }

                window.Double();
                continue;
            }

            border = border < 0 ? window.Bytes.Length : border;
            var claim = Math.Min(GzipMember.Claim(window.Bytes[length..border]), (uint)input.MaxRecordBytes);
            if (length > 0 && (claims + claim > limit || border > RecordBlock.DefaultBytes)) break;

            claims += claim;
            length = border;
            if (length == window.Bytes.Length) break;
        }

        unpacked = (int)Math.Max(limit, claims);
        return true;
    }

    private void Hand(RecordBlock block, int length, int unpacked)
    {
        block.Begin(input.File, window.Offset, format);
        block.Reserve(length);
        window.Bytes[..length].CopyTo(block.Buffer);
        block.Length = length;
        block.UnpackedLimit = unpacked;
        window.Skip(length);
    }

    /// <summary>Skips to the next border without keeping the bytes before it.</summary>
    private void Skip()
    {
        while (true)
        {
            var border = NextBorder(window, 1);
            if (border >= 0 || window.Ended)
            {
                window.Skip(border >= 0 ? border : window.Bytes.Length);
                _skipping = false;
                return;
            }

            window.Skip(Math.Max(0, window.Bytes.Length - GzipMember.NeededBytes));
            window.Fill(RecordBlock.DefaultBytes);
        }
    }
}
