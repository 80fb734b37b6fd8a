using Provenance.Lineage.Generations;

namespace Provenance.Lineage;

/// <summary>Counts the documents of a store.</summary>
public static class StoreCounts
{
    /// <summary>Counts documents by origin, generation, generator and source, the largest count first.</summary>
    /// <param name="store">The store.</param>
    /// <returns>The counts.</returns>
    public static IReadOnlyList<StoreCount> Count(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.OpenSnapshot();
        return Count(store, new GenerationGraph(store));
    }

    /// <summary>Counts the documents of a store with an open snapshot, or the members of one of its data sets, which are counted without their sources.</summary>
    internal static IReadOnlyList<StoreCount> Count(IProvenanceStore store, GenerationGraph graph, string? setName = null)
    {
        var counts = new Dictionary<StoreCount, long>();
        foreach (var profile in store.Profiles(setName))
        {
            var row = new StoreCount(profile.Origin, graph.Get(profile), profile.Generator, profile.Source, 0);
            counts[row] = counts.GetValueOrDefault(row) + profile.Count;
        }

        var rows = new List<StoreCount>();
        foreach (var (row, count) in counts)
        {
            rows.Add(row with { Documents = count });
        }

        rows.Sort(Compare);
        return rows;
    }

    private static int Compare(StoreCount a, StoreCount b) =>
        a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents)
        : a.Origin != b.Origin ? a.Origin.CompareTo(b.Origin)
        : a.Generator != b.Generator ? string.CompareOrdinal(a.Generator, b.Generator)
        : a.Source != b.Source ? string.CompareOrdinal(a.Source, b.Source)
        : a.Generation.Min != b.Generation.Min ? a.Generation.Min.CompareTo(b.Generation.Min)
        : Nullable.Compare(a.Generation.Max, b.Generation.Max);
}
