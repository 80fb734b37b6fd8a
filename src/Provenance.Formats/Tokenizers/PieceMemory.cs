namespace Provenance.Formats.Tokenizers;

/// <summary>
/// A cache of the ids of pieces: few words make up most of a text. The older of two generations is dropped when the younger one is full, so
/// that memory is bounded to some 30 MB and pieces in use are kept.
/// </summary>
internal sealed class PieceMemory
{
    private const int MaxPieces = 1 << 17;

    /// <summary>Maximum length of a cached piece; longer ones hardly recur.</summary>
    private const int MaxLength = 64;

    private Generation _young = new();
    private Generation _old = new();

    /// <summary>Returns the ids of a piece; null if they are not in the cache.</summary>
    internal int[]? Find(ReadOnlySpan<char> piece)
    {
        if (_young.Find(piece) is { } ids) return ids;

        if (_old.Find(piece) is { } older)
        {
            Add(piece, older);
            return older;
        }

        return null;
    }

    internal void Add(ReadOnlySpan<char> piece, List<int> ids)
    {
        if (piece.Length <= MaxLength) Add(piece, ids.ToArray());
    }

    private void Add(ReadOnlySpan<char> piece, int[] ids)
    {
        if (_young.Count >= MaxPieces)
        {
            (_young, _old) = (_old, _young);
            _young.Clear();
        }

        _young.Add(piece, ids);
    }

    private sealed class Generation
    {
        private readonly Dictionary<string, int[]> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _byPiece;

        internal Generation() => _byPiece = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

        internal int Count => _ids.Count;

        internal int[]? Find(ReadOnlySpan<char> piece) => _byPiece.TryGetValue(piece, out var ids) ? ids : null;

        internal void Add(ReadOnlySpan<char> piece, int[] ids) => _byPiece[piece] = ids;

        internal void Clear() => _ids.Clear();
    }
}
