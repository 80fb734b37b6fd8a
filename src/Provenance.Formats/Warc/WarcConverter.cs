using Provenance.Documents.Compression;
using Provenance.Documents.Formats;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Warc;

/// <summary>Unpacks the members of a block, if it is packed, and converts their records to JSON lines.</summary>
/// <param name="options">The records that become documents.</param>
/// <param name="credentials">Reads C2PA manifests in pages; null if they are only reported.</param>
/// <param name="clock">The clock whose day is the last that a page can be dated; null for the system's.</param>
internal sealed class WarcConverter(WarcOptions options, ICredentialReader? credentials = null, TimeProvider? clock = null) : IRecordConverter
{
    private readonly WarcDocument _document = new(options, credentials, clock);
    private readonly BodyBuffer _member = new();

    public void Convert(RecordBlock block, RecordList to)
    {
        _document.Begin(block, to);
        if (RecordCutter.Starts(block.Records))
        {
            AddRecords(new ArraySegment<byte>(block.Buffer, 0, block.Length), block, to, block.FirstLine, isMember: false);
        }
        else
        {
            AddMembers(new ArraySegment<byte>(block.Buffer, 0, block.Length), block, to);
        }
    }

    private void AddMembers(ArraySegment<byte> members, RecordBlock block, RecordList to)
    {
        var left = block.UnpackedLimit;
        var position = 0;
        while (position < members.Count)
        {
            _member.Clear();
            var offset = block.FirstLine + position;
            var state = GzipMember.Unpack(members[position..], _member, left, out var length);
            left -= _member.Length;
            if (state == MemberState.Whole)
            {
                AddRecords(_member.Segment, block, to, offset, isMember: true);
                position += length;
                continue;
            }

            var next = Next(members, position + 1);
            to.Add(WarcRejects.Create(state, block.File.Path, offset, block.UnpackedLimit), offset, members[position..next]);
            position = next;
        }
    }

    private static int Next(ArraySegment<byte> members, int from)
    {
        while ((from = GzipHeader.Find(members, from)) >= 0)
        {
            if (GzipMember.StartsRecord(members[from..])) return from;

            from++;
        }

        return members.Count;
    }

    /// <summary>Adds consecutive records; those of one member all have its place.</summary>
    private void AddRecords(ArraySegment<byte> records, RecordBlock block, RecordList to, long offset, bool isMember)
    {
        var bytes = records.AsSpan();
        var position = 0;
        while (position < bytes.Length)
        {
            var place = isMember ? offset : offset + position;
            var fault = RecordCutter.Cut(bytes, position, ended: true, int.MaxValue, out var record);
            if (fault == RecordFault.None)
            {
                _document.Add(records, record, place);
                position = record.Next;
                continue;
            }

            var next = RecordCutter.Find(bytes, position + 1);
            next = next < 0 ? bytes.Length : next;
            to.Add(WarcRejects.Create(fault, block.File.Path, place, block.UnpackedLimit), place, bytes[position..next]);
            position = next;
        }
    }
}
