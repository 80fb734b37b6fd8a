using Provenance.Detection.Scoring;
using Provenance.Text.Identification;

namespace Provenance.Detection.Scanning;

/// <summary>Keeps the documents for a table: all while they are few, otherwise the most machine-like.</summary>
internal sealed class ScanShown(int top, int showAll)
{
    private readonly List<ScannedDocument> _all = [];

    // the least machine-like first, since it goes first; of ties, the later one in the input goes first
    private readonly PriorityQueue<ScannedDocument, (double Score, long Place)>? _best = top == 0 ? null : new();
    private long _seen;

    internal bool AreTop => _seen > showAll;

    internal void Add(ReadOnlySpan<byte> names, in ScannedRow row)
    {
        if (_best is null) return;

        var key = (double.IsNaN(row.Score) ? double.NegativeInfinity : row.Score, -_seen++);
        var wanted = _best.Count < top || (_best.TryPeek(out _, out var least) && key.CompareTo(least) > 0);
        if (!wanted && AreTop) return;

        var document = Make(names, row);
        if (!AreTop)
        {
            _all.Add(document);
        }
        else
        {
            _all.Clear();
        }

        if (wanted)
        {
            _best.Enqueue(document, key);
            if (_best.Count > top) _best.Dequeue();
        }
    }

    internal IReadOnlyList<ScannedDocument> Take()
    {
        if (_best is null || !AreTop) return _all;

        var ranked = new List<ScannedDocument>(_best.Count);
        while (_best.TryDequeue(out var document, out _)) ranked.Add(document);

        ranked.Reverse();
        return ranked;
    }

    private static ScannedDocument Make(ReadOnlySpan<byte> names, in ScannedRow row) => new(
        FirstWords.Clean(names.Slice(row.NameStart, row.IdLength)),
        row.Verdict,
        row.Probability,
        row.Score,
        row.Words,
        Languages.Codes[row.Language],
        FirstWords.Clean(names.Slice(row.NameStart + row.IdLength, row.PreviewLength)));
}
