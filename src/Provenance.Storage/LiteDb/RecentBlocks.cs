namespace Provenance.Storage.LiteDb;

/// <summary>A cache of blocks: when it is full, those not used since the last time are dropped.</summary>
internal sealed class RecentBlocks<TKey, TBlock>(int most)
    where TKey : notnull
{
    private Dictionary<TKey, TBlock> _young = [];
    private Dictionary<TKey, TBlock> _old = [];

    internal bool TryGet(TKey key, out TBlock? block)
    {
        if (_young.TryGetValue(key, out block)) return true;

        if (!_old.Remove(key, out block)) return false;

        Add(key, block);
        return true;
    }

    internal void Add(TKey key, TBlock block)
    {
        if (_young.Count >= most / 2)
        {
            (_young, _old) = (_old, _young);
            _young.Clear();
        }

        _young[key] = block;
    }
}
