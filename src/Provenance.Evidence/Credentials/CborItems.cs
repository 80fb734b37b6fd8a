namespace Provenance.Evidence.Credentials;

/// <summary>The items of an array or a map, one after the other.</summary>
internal ref struct CborItems
{
    private ReadOnlySpan<byte> _rest;

    internal CborItems(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>False behind the last; a break, which ends lists of indefinite length, is no item.</summary>
    internal bool TryNext(out CborItem item)
    {
        if (!CborItem.TryRead(_rest, out item, out var length)) return false;

        _rest = _rest[length..];
        return true;
    }
}
