namespace Provenance.Documents.Text;

/// <summary>
/// Where each stretch of a text that was rewritten came from, in bytes of both. Built from left to right; what is written over again is
/// taken back. Never falls: a later byte never comes from before an earlier one. While it is empty, every offset stays what it is.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<Piece> _pieces = [];

    /// <summary>A stretch of the source and where what was written of it ends; it starts where the piece before ends.</summary>
    private readonly record struct Piece(int SourceStart, int SourceEnd, int Written);

    internal void Clear() => _pieces.Clear();

    /// <summary>Takes up one step of the writer.</summary>
    /// <param name="sourceStart">Where in the source the step began, at or after the end of the last one.</param>
    /// <param name="sourceEnd">Where it stopped.</param>
    /// <param name="written">Length of all that is written after it; less than before where the step took something back.</param>
    internal void Add(int sourceStart, int sourceEnd, int written)
    {
        var before = Written;
        if (written == before) return;
        while (_pieces.Count > 0 && written < before && _pieces[^1].Written >= written)
        {
            sourceStart = _pieces[^1].SourceStart;
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        if (written > Written) _pieces.Add(new Piece(sourceStart, sourceEnd, written));
    }

    /// <summary>Where in the source the byte at an offset of what was written begins; the source's end past the last one.</summary>
    internal int StartOf(int offset)
    {
        if (_pieces.Count == 0) return offset;
        var at = Find(offset);
        if (at == _pieces.Count) return _pieces[^1].SourceEnd;
        return IsCopy(at) ? Math.Max(_pieces[at].SourceStart, _pieces[at].SourceEnd - (_pieces[at].Written - offset)) : _pieces[at].SourceStart;
    }

    /// <summary>Where in the source a stretch ends that ends at an offset of what was written.</summary>
    internal int EndOf(int offset)
    {
        if (_pieces.Count == 0 || offset <= 0) return offset;
        var at = Find(offset - 1);
        if (at == _pieces.Count) return _pieces[^1].SourceEnd;
        return IsCopy(at) ? Math.Max(_pieces[at].SourceStart, _pieces[at].SourceEnd - (_pieces[at].Written - offset)) : _pieces[at].SourceEnd;
    }

    private int Written => _pieces.Count == 0 ? 0 : _pieces[^1].Written;

    /// <summary>Whether a piece was copied byte by byte, after spaces perhaps: what became shorter is one thing put for another.</summary>
    private bool IsCopy(int at) => _pieces[at].SourceEnd - _pieces[at].SourceStart <= _pieces[at].Written - (at == 0 ? 0 : _pieces[at - 1].Written);

    /// <summary>The first piece that ends after an offset.</summary>
    private int Find(int offset)
    {
        int low = 0, high = _pieces.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_pieces[middle].Written > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
