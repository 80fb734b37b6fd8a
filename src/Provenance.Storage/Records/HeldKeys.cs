namespace Provenance.Storage.Records;

/// <summary>
/// Entries in memory in sorted runs, each at least twice as long as the next one, so that there are few. Immutable: <see cref="With"/> returns another instance, and readers of
/// this one continue.
/// </summary>
internal sealed class HeldKeys
{
    private readonly KeyEntry[][] _runs;

    private HeldKeys(KeyEntry[][] runs) => _runs = runs;

    internal static HeldKeys None { get; } = new([]);

    internal int Count => _runs.Sum(run => run.Length);

    /// <summary>Returns these and other entries; the others are sorted in place.</summary>
    internal HeldKeys With(List<KeyEntry> entries)
    {
        if (entries.Count == 0) return this;

        entries.Sort();
        var runs = new List<KeyEntry[]>(_runs) { entries.ToArray() };
        while (runs.Count > 1 && runs[^2].Length < 2 * runs[^1].Length) MergeLastTwo(runs);

        return new HeldKeys([.. runs]);
    }

    /// <summary>Adds the numbers, without duplicates, that a hash has here.</summary>
    internal void Find(long hash, List<long> found)
    {
        foreach (var run in _runs)
        {
            foreach (var entry in Having(run, hash))
            {
                if (!found.Contains(entry.Subject)) found.Add(entry.Subject);
            }
        }
    }

    /// <summary>Adds to entities the numbers that their hashes have here.</summary>
    internal void FindCandidates(Dictionary<long, PendingEntity> subjects)
    {
        foreach (var run in _runs)
        {
            foreach (var (hash, subject) in subjects)
            {
                foreach (var entry in Having(run, hash)) subject.AddCandidate(entry.Subject);
            }
        }
    }

    /// <summary>Returns all entries in order.</summary>
    internal KeyEntry[] Merge()
    {
        var runs = new List<KeyEntry[]>(_runs);
        while (runs.Count > 1) MergeLastTwo(runs);

        return runs.Count > 0 ? runs[0] : [];
    }

    /// <summary>Enumerates all entries whose hashes are in a range, in order; there may be duplicates.</summary>
    internal IEnumerable<KeyEntry> Range(long from, long to)
    {
        if (_runs.Length == 1) return In(_runs[0], from, to);

        var found = new List<KeyEntry>();
        foreach (var run in _runs) found.AddRange(In(run, from, to));

        found.Sort();
        return found;
    }

    private static ArraySegment<KeyEntry> In(KeyEntry[] run, long from, long to)
    {
        var start = Array.BinarySearch(run, new KeyEntry(from, long.MinValue));
        var end = Array.BinarySearch(run, new KeyEntry(to, long.MaxValue));
        start = start < 0 ? ~start : start;
        return new ArraySegment<KeyEntry>(run, start, (end < 0 ? ~end : end + 1) - start);
    }

    /// <summary>Returns the entries of a sorted run that have a hash; entities' numbers start at 1.</summary>
    internal static ReadOnlySpan<KeyEntry> Having(KeyEntry[] run, long hash)
    {
        var start = Array.BinarySearch(run, new KeyEntry(hash, 0));
        start = start < 0 ? ~start : start;
        var end = start;
        while (end < run.Length && run[end].Hash == hash) end++;

        return run.AsSpan(start..end);
    }

    private static void MergeLastTwo(List<KeyEntry[]> runs)
    {
        var (first, second) = (runs[^2], runs[^1]);
        var merged = new KeyEntry[first.Length + second.Length];
        for (int i = 0, j = 0, to = 0; to < merged.Length; to++)
        {
            merged[to] = j == second.Length || (i < first.Length && first[i].CompareTo(second[j]) <= 0) ? first[i++] : second[j++];
        }

        runs.RemoveRange(runs.Count - 2, 2);
        runs.Add(merged);
    }
}
