using Provenance.Learning;

namespace Provenance.Lineage;

/// <summary>Finds what was declared human and detected as machine, and the reverse.</summary>
public static class Conflicts
{
    private const int Examples = 3;

    /// <summary>Conflicts by source, the largest share first. Memory grows with the number of sources only.</summary>
    public static IReadOnlyList<Conflict> Of(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.Freeze();
        return In(store);
    }

    /// <summary>Of a store that is frozen.</summary>
    internal static IReadOnlyList<Conflict> In(IProvenanceStore store)
    {
        var tallies = new Dictionary<(string? Source, Origin Declared), Tally>();
        foreach (var state in store.Documents())
        {
            if (state.Verdict is not { } verdict || state.Origin is not (Origin.Human or Origin.Machine))
            {
                continue;
            }

            if (!tallies.TryGetValue((state.Source, state.Origin), out var tally))
            {
                tallies.Add((state.Source, state.Origin), tally = new Tally());
            }

            tally.Assessed++;
            if (verdict == Against(state.Origin))
            {
                tally.Conflicts++;
                if (tally.First.Count < Examples)
                {
                    tally.First.Add(state.Document);
                }
            }
        }

        var conflicts = new List<Conflict>();
        foreach (var ((source, declared), tally) in tallies)
        {
            if (tally.Conflicts > 0)
            {
                var interval = Intervals.Wilson(tally.Conflicts, tally.Assessed);
                conflicts.Add(new Conflict(
                    source, declared, Against(declared), tally.Conflicts, tally.Assessed, interval.Low, interval.High, tally.First.ConvertAll(document => IdOf(store, document))));
            }
        }

        conflicts.Sort((a, b) => (b.Documents * (double)a.Assessed).CompareTo(a.Documents * (double)b.Assessed) is not 0 and var order
            ? order
            : string.CompareOrdinal($"{a.Source} {a.Declared}", $"{b.Source} {b.Declared}"));
        return conflicts;
    }

    private static Verdict Against(Origin declared) => declared == Origin.Human ? Verdict.Machine : Verdict.Human;

    private static string IdOf(IProvenanceStore store, Digest document)
    {
        foreach (var stored in store.About(Subject.OfDocument(document)))
        {
            if (stored.Read().Id is { } id)
            {
                return id;
            }
        }

        return document.ToString();
    }

    private sealed class Tally
    {
        internal long Assessed { get; set; }

        internal long Conflicts { get; set; }

        internal List<Digest> First { get; } = [];
    }
}
