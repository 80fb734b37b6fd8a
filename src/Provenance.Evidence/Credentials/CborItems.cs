namespace Provenance.Evidence.Credentials;

/// <summary>The items of an array or a map, one after the other.</summary>
internal ref struct CborItems
{
    private ReadOnlySpan<byte> _rest;

    internal CborItems(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>Moves to the next item; returns false after the last. A break, which ends a list of indefinite length, is not an item.</summary>
    internal bool TryNext(out CborItem item)
    {
        if (!CborItem.TryRead(_rest, out item, out var length)) return false;

        _rest = _rest[length..];
        return true;
    }
}
