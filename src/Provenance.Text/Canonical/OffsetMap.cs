namespace Provenance.Text.Canonical;

/// <summary>
/// Maps the segments of a rewritten text to their source, in bytes. Built from left to right; output that is overwritten is
/// removed. Monotone: a later byte never comes from before an earlier one. An empty map leaves every offset unchanged.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<Piece> _pieces = [];

    /// <summary>A segment of the source and the end of its output; the output starts at the end of the previous piece.</summary>
    private readonly record struct Piece(int SourceStart, int SourceEnd, int Written);

    internal void Clear() => _pieces.Clear();

    /// <summary>Adds one step of the writer.</summary>
    /// <param name="sourceStart">Offset in the source at which the step began, at or after the end of the last one.</param>
    /// <param name="sourceEnd">Offset at which it ended.</param>
    /// <param name="written">Total length of the output after it; less than before if the step removed some.</param>
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

    /// <summary>Removes the output after an offset; the source of what stays is unchanged.</summary>
    /// <returns>The offset in the source of what was removed.</returns>
    internal int Cut(int written)
    {
        var source = _pieces.Count == 0 ? 0 : _pieces[^1].SourceEnd;
        while (_pieces.Count > 0 && (_pieces.Count > 1 ? _pieces[^2].Written : 0) >= written)
        {
            source = _pieces[^1].SourceStart;
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        if (Written <= written) return source;
        var last = _pieces[^1];
        source = IsCopy(_pieces.Count - 1) ? last.SourceEnd - (last.Written - written) : last.SourceEnd;
        _pieces[^1] = last with { SourceEnd = source, Written = written };
        return source;
    }

    /// <summary>Returns the offset in the source of the byte at an offset of the output; the source's end past the last one.</summary>
    internal int StartOf(int offset)
    {
        if (_pieces.Count == 0) return offset;
        var at = Find(offset);
        if (at == _pieces.Count) return _pieces[^1].SourceEnd;
        return IsCopy(at) ? Math.Max(_pieces[at].SourceStart, _pieces[at].SourceEnd - (_pieces[at].Written - offset)) : _pieces[at].SourceStart;
    }

    /// <summary>Returns the end in the source of a segment that ends at an offset of the output.</summary>
    internal int EndOf(int offset)
    {
        if (_pieces.Count == 0 || offset <= 0) return offset;
        var at = Find(offset - 1);
        if (at == _pieces.Count) return _pieces[^1].SourceEnd;
        return IsCopy(at) ? Math.Max(_pieces[at].SourceStart, _pieces[at].SourceEnd - (_pieces[at].Written - offset)) : _pieces[at].SourceEnd;
    }

    private int Written => _pieces.Count == 0 ? 0 : _pieces[^1].Written;

    /// <summary>True if a piece was copied byte by byte, perhaps after spaces; a piece that became shorter was replaced.</summary>
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
