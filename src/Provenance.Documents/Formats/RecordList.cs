using Provenance.Documents.Buffers;

namespace Provenance.Documents.Formats;

/// <summary>
/// Documents of another format as JSON objects, one after the other, with rejects where they stood. To add one, write its object to <see cref="Json"/> and call <see cref="Add(long)"/>.
/// </summary>
internal sealed class RecordList
{
    /// <summary>A reject without its record, about.</summary>
    private const int RejectBytes = 256;

    private readonly List<RecordEntry> _entries = [];
    private readonly SortedDictionary<string, long> _passed = new(StringComparer.Ordinal);
    private int _start;
    private long _rejectBytes;

    /// <summary>The objects; what stands after the last <see cref="Add(long)"/> belongs to the next one.</summary>
    internal ByteBuffer Json { get; private set; } = new();

    /// <summary>Whether rejects are to keep their raw record, see <see cref="Reject.Raw"/>; default yes.</summary>
    internal bool KeepRaw { get; set; } = true;

    /// <summary>About how many bytes it holds, rejects with it: what a block is to be measured by.</summary>
    internal long Bytes => Json.Length + _rejectBytes;

    /// <summary>Entries in the order of the file.</summary>
    internal IReadOnlyList<RecordEntry> Entries => _entries;

    /// <summary>Records that nobody asked for, by reason, such as <c>type request</c>.</summary>
    internal IReadOnlyDictionary<string, long> Skipped => _passed;

    /// <summary>Ends the object that was written to <see cref="Json"/>.</summary>
    /// <param name="place">Where it stands, as for <see cref="RecordEntry.Place"/>.</param>
    internal void Add(long place)
    {
        _entries.Add(new RecordEntry(_start, Json.Length - _start, place, null));
        _start = Json.Length;
    }

    /// <summary>Adds a record that cannot be used; what of it was written to <see cref="Json"/> is forgotten.</summary>
    /// <param name="reject">Why; its raw record is added here.</param>
    /// <param name="place">Where it stands, as for <see cref="RecordEntry.Place"/>.</param>
    /// <param name="raw">The record as it was read; 1 MiB of it is kept where that is wanted.</param>
    internal void Add(Reject reject, long place, ReadOnlySpan<byte> raw = default)
    {
        Json.Cut(_start);
        raw = KeepRaw ? raw[..Math.Min(raw.Length, RecordLimits.MaxRaw)] : default;
        _rejectBytes += RejectBytes + raw.Length;
        _entries.Add(new RecordEntry(_start, 0, place, raw.IsEmpty ? reject : reject with { Raw = raw.ToArray() }));
    }

    /// <summary>Counts a record that is passed over because nobody asked for its kind; what of it was written to <see cref="Json"/> is forgotten.</summary>
    internal void PassOver(string reason)
    {
        Json.Cut(_start);
        _passed[reason] = _passed.GetValueOrDefault(reason) + 1;
    }

    internal void Clear()
    {
        _entries.Clear();
        _passed.Clear();
        // one huge record must not stay paid for
        Json = Json.Capacity > RecordBlock.KeptBytes ? new ByteBuffer() : Json;
        Json.Clear();
        _start = 0;
        _rejectBytes = 0;
    }
}
