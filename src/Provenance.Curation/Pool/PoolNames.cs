using System.Collections.Concurrent;

namespace Provenance.Curation.Pool;

/// <summary>
/// Names of generators, domains, languages and sources as numbers from 1; 0 is unknown. The number of a name depends on threads and
/// the order of inputs, so that no result may depend on it: <see cref="Ranks"/> is independent of them.
/// </summary>
internal sealed class PoolNames
{
    /// <summary>Maximum number of names, which are held in memory; a corpus has few, and a field with more does not name kinds of documents.</summary>
    internal const int Max = 1_000_000;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _names = [];
    private int _last;

    internal PoolNames()
    {
    }

    /// <summary>Restores the names that an interrupted run kept, in the order of their numbers.</summary>
    internal PoolNames(IEnumerable<string> names)
    {
        foreach (var name in names) Get(name);
    }

    /// <exception cref="DataException">There are too many names.</exception>
    internal int Get(string? name)
    {
        if (string.IsNullOrEmpty(name)) return 0;

        if (_numbers.TryGetValue(name, out var number)) return number;

        lock (_numbers)
        {
            if (_numbers.TryGetValue(name, out number)) return number;

            if (_last == Max)
            {
                throw new DataException($"more than {Max} different generators, domains, languages and sources, such as '{name}': map them to fields that say something coarser");
            }

            _names[++_last] = name;
            _numbers[name] = _last;
            return _last;
        }
    }

    /// <summary>Returns a number's name; null for unknown.</summary>
    internal string? NameOf(int number) => number == 0 ? null : _names[number];

    /// <summary>Returns all names by number; null for an unknown one.</summary>
    internal string?[] All()
    {
        // another thread adds a name before its number becomes visible
        lock (_numbers)
        {
            return [.. Enumerable.Range(0, _last + 1).Select(NameOf)];
        }
    }

    /// <summary>Returns, by number, each name's place in ordinal order, from 1; 0 for an unknown one.</summary>
    internal int[] Ranks()
    {
        var names = All();
        var numbers = Enumerable.Range(1, _last).OrderBy(number => names[number], StringComparer.Ordinal).ToArray();
        var ranks = new int[_last + 1];
        for (var i = 0; i < numbers.Length; i++) ranks[numbers[i]] = i + 1;

        return ranks;
    }
}
