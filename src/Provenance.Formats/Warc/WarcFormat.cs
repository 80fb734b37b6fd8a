using Provenance.Documents.Compression;
using Provenance.Documents.Formats;
using Provenance.Documents.Rejects;
using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Warc;

/// <summary>
/// Web archives: WARC 1.0 and 1.1 (ISO 28500:2009 and 2017), and WET, the same with the text of pages. Gzip files with one member per record, the usual form of crawls, are cut
/// without being unpacked, so that threads unpack them in parallel; all others are unpacked by the reading thread.
/// </summary>
internal sealed class WarcFormat : IDocumentFormat
{
    /// <summary>Number of bytes inspected to determine the packing: a longer member is hardly a single record.</summary>
    private const int LookAheadBytes = 1024 * 1024;

    /// <summary>Maximum unpacked size of the first member for inspection.</summary>
    private const int FirstMemberBytes = 64 * LookAheadBytes;

    private readonly WarcOptions _options;
    private readonly Func<ICredentialReader>? _credentials;
    private readonly TimeProvider? _clock;

    /// <param name="options">The records that become documents.</param>
    /// <param name="credentials">Creates a reader of C2PA manifests in pages for each thread; null if they are only reported.</param>
    /// <param name="clock">The clock whose day is the last that a page can be dated; null for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal WarcFormat(WarcOptions options, Func<ICredentialReader>? credentials = null, TimeProvider? clock = null)
    {
        WarcErrors.Check(options);
        _options = options;
        _credentials = credentials;
        _clock = clock;
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
        var stream = compression.Unpack(packed);
        return new RecordReader(input, this, new ByteWindow(stream, input.File.Path), () => stream is PieceStream { LastFault: { } fault }
            ? RejectReasonText.Packing(input.File.Path, compression.Name, fault)
            : RejectReasonText.Packing(input.File.Path, compression.Name, truncated: packed.MetEnd));
    }

    public IRecordConverter CreateConverter() => new WarcConverter(_options, _credentials?.Invoke(), _clock);

    private static bool HasMemberForEachRecord(ByteWindow window)
    {
        if (MemberReader.NextBorder(window, 1) < 0) return false;

        // a damaged member shows nothing; one with a part of a record shows that members are mere pieces
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
