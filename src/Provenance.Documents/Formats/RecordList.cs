using Provenance.Documents.Buffers;

namespace Provenance.Documents.Formats;

/// <summary>
/// Documents of another format as JSON objects, one after the other, with rejects in their places. To add one, write its object to <see cref="Json"/> and call <see cref="Add(long)"/>.
/// </summary>
internal sealed class RecordList
{
    /// <summary>Approximate size of a reject without its record.</summary>
    private const int RejectBytes = 256;

    private readonly List<RecordEntry> _entries = [];
    private readonly SortedDictionary<string, long> _passed = new(StringComparer.Ordinal);
    private int _start;
    private long _rejectBytes;

    /// <summary>The objects; bytes after the last <see cref="Add(long)"/> belong to the next one.</summary>
    internal ByteBuffer Json { get; private set; } = new();

    /// <summary>True if rejects keep their raw record, see <see cref="Reject.Raw"/>; default true.</summary>
    internal bool KeepRaw { get; set; } = true;

    /// <summary>Approximate number of bytes it holds, rejects included; limits the size of a block.</summary>
    internal long Bytes => Json.Length + _rejectBytes;

    /// <summary>Entries in the order of the file.</summary>
    internal IReadOnlyList<RecordEntry> Entries => _entries;

    /// <summary>Number of skipped records by reason, such as <c>type request</c>: records of kinds that were not requested.</summary>
    internal IReadOnlyDictionary<string, long> Skipped => _passed;

    /// <summary>Ends the object written to <see cref="Json"/>.</summary>
    /// <param name="place">Its place, see <see cref="RecordEntry.Place"/>.</param>
    internal void Add(long place)
    {
        _entries.Add(new RecordEntry(_start, Json.Length - _start, place, null));
        _start = Json.Length;
    }

    /// <summary>Adds a record that cannot be used; the part of it written to <see cref="Json"/> is discarded.</summary>
    /// <param name="reject">The reject; its raw record is added here.</param>
    /// <param name="place">Its place, see <see cref="RecordEntry.Place"/>.</param>
    /// <param name="raw">The raw record; at most 1 MiB of it is kept, if <see cref="KeepRaw"/> is true.</param>
    internal void Add(Reject reject, long place, ReadOnlySpan<byte> raw = default)
    {
        Json.Cut(_start);
        raw = KeepRaw ? raw[..Math.Min(raw.Length, RecordLimits.MaxRaw)] : default;
        _rejectBytes += RejectBytes + raw.Length;
        _entries.Add(new RecordEntry(_start, 0, place, raw.IsEmpty ? reject : reject with { Raw = raw.ToArray() }));
    }

    /// <summary>Counts a record that is skipped because its kind was not requested; the part of it written to <see cref="Json"/> is discarded.</summary>
    internal void PassOver(string reason)
    {
        Json.Cut(_start);
        _passed[reason] = _passed.GetValueOrDefault(reason) + 1;
    }

    internal void Clear()
    {
        _entries.Clear();
        _passed.Clear();
        // one huge record must not cost memory for the rest of the run
        Json = Json.Capacity > RecordBlock.KeptBytes ? new ByteBuffer() : Json;
        Json.Clear();
        _start = 0;
        _rejectBytes = 0;
    }
}
