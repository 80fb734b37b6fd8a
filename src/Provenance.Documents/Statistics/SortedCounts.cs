using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Provenance.Documents.Statistics;

/// <summary>
/// Counts by name, in the order of the names; for tens of names. The framework's sorted dictionaries of numbers are compiled when a program first makes one: some sixty methods at
/// every start.
/// </summary>
/// <param name="compare">The order of names.</param>
internal sealed class SortedCounts<TKey>(Comparison<TKey> compare) : IReadOnlyDictionary<TKey, long>
{
    private TKey[] _keys = new TKey[4];
    private long[] _counts = new long[4];

    public int Count { get; private set; }

    public IEnumerable<TKey> Keys
    {
        get
        {
            for (var i = 0; i < Count; i++) yield return _keys[i];
        }
    }

    public IEnumerable<long> Values
    {
        get
        {
            for (var i = 0; i < Count; i++) yield return _counts[i];
        }
    }

    public long this[TKey key] => TryGetValue(key, out var count) ? count : throw new KeyNotFoundException($"'{key}' was not counted");

    public bool ContainsKey(TKey key) => Find(key) >= 0;

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out long value)
    {
        var at = Find(key);
        value = at < 0 ? 0 : _counts[at];
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<TKey, long>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return new KeyValuePair<TKey, long>(_keys[i], _counts[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Counts more of a name; 0 makes it known.</summary>
    internal void Add(TKey key, long count)
    {
        var at = Find(key);
        if (at < 0) at = Insert(key, ~at);
        _counts[at] += count;
    }

    private int Insert(TKey key, int at)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
            Array.Resize(ref _counts, 2 * Count);
        }

        Array.Copy(_keys, at, _keys, at + 1, Count - at);
        Array.Copy(_counts, at, _counts, at + 1, Count - at);
        (_keys[at], _counts[at]) = (key, 0);
        Count++;
        return at;
    }

    /// <summary>The index of a name, or the complement of the index at which it would be.</summary>
    private int Find(TKey key)
    {
        var at = 0;
        while (at < Count && compare(_keys[at], key) < 0) at++;
        return at < Count && compare(_keys[at], key) == 0 ? at : ~at;
    }
}
