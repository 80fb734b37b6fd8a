using Provenance.Documents.Compression;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Warc;

/// <summary>
/// Web archives: WARC 1.0 and 1.1 (ISO 28500:2009 and 2017), and WET, the same with the text of pages. Files that are packed by gzip with a member for each record, as crawls are, are cut
/// without being unpacked, so that threads unpack them side by side; all others are unpacked by the thread that reads.
/// </summary>
internal sealed class WarcFormat : IDocumentFormat
{
    /// <summary>Bytes of a file that are looked at to see how it is packed: a member that is longer than this is hardly one record's.</summary>
    private const int LookAheadBytes = 1024 * 1024;

    /// <summary>A first member that unpacks to more is not looked into.</summary>
    private const int FirstMemberBytes = 64 * LookAheadBytes;

    private readonly WarcOptions _options;
    private readonly Func<ICredentialReader>? _credentials;

    /// <param name="options">Which records are documents.</param>
    /// <param name="credentials">Makes what reads C2PA manifests in pages, for each thread; null where they are only to be reported.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal WarcFormat(WarcOptions options, Func<ICredentialReader>? credentials = null)
    {
        WarcErrors.Check(options);
        _options = options;
        _credentials = credentials;
    }

    public string Name => "warc";

    public IReadOnlyList<string> Endings { get; } = [".warc", ".wet"];

    public bool Recognises(ReadOnlySpan<byte> start) => RecordCutter.Starts(start);

    public IBlockReader Open(FormatInput input)
    {
        var window = new ByteWindow(input.Packed, input.File.Path);
        window.Fill(LookAheadBytes);
        if (input.Compression is null or GzipCompression && !RecordCutter.Starts(window.Bytes) && HasMemberForEachRecord(window))
        {
            return new MemberReader(input, this, window);
        }

        if (input.Compression is not { } compression) return new RecordReader(input, this, window, packingFault: null);

        var packed = new WindowStream(window);
        var unpacked = new ByteWindow(compression.Unpack(packed), input.File.Path);
        return new RecordReader(input, this, unpacked, () => RejectReasonText.Packing(input.File.Path, compression.Name, truncated: packed.MetEnd));
    }

    public IRecordConverter CreateConverter() => new WarcConverter(_options, _credentials?.Invoke());

    private static bool HasMemberForEachRecord(ByteWindow window)
    {
        if (MemberReader.NextBorder(window, 1) < 0) return false;

        // a member that is damaged says nothing; one that holds a part of a record says that members are but pieces
        var first = new BodyBuffer();
        return GzipMember.Unpack(window.Segment, first, FirstMemberBytes, out _) != MemberState.Whole || HoldsRecords(first.Written);
    }

    private static bool HoldsRecords(ReadOnlySpan<byte> unpacked)
    {
        var position = 0;
        while (position < unpacked.Length)
        {
            if (RecordCutter.Cut(unpacked, position, ended: true, int.MaxValue, out var record) is RecordFault.Truncated) return false;

            position = record.Next > position ? record.Next : unpacked.Length;
        }

        return true;
    }
}
