using Provenance.Documents.Statistics;

namespace Provenance.Lineage;

/// <summary>Finds documents declared human but detected as machine, or with evidence of a machine, and the reverse.</summary>
public static class Conflicts
{
    private const int Examples = 3;

    /// <summary>Finds conflicts by source, the largest share first. Memory grows only with the number of sources.</summary>
    /// <param name="store">The store; read as one snapshot.</param>
    /// <returns>One conflict per source, declared origin and side.</returns>
    public static IReadOnlyList<Conflict> Find(IProvenanceStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var moment = store.OpenSnapshot();
        return In(store);
    }

    /// <summary>Finds the conflicts of a store with an open snapshot.</summary>
    internal static IReadOnlyList<Conflict> In(IProvenanceStore store)
    {
        var tallies = new Dictionary<(string? Source, Origin Declared, ConflictSide By), Tally>();
        foreach (var state in store.Documents())
        {
            if (state.Verdict is { } verdict && state.Origin is (Origin.Human or Origin.Machine))
            {
                Count(ConflictSide.Detector, verdict == Against(state.Origin));
                // a document without evidence for either side does not agree, but was inspected
                Count(ConflictSide.Evidence, state.EvidenceSays(Opposite(state.Origin)) && !state.EvidenceSays(state.Origin));
            }

            void Count(ConflictSide by, bool contradicts)
            {
                if (!tallies.TryGetValue((state.Source, state.Origin, by), out var tally))
                {
                    tallies.Add((state.Source, state.Origin, by), tally = new Tally());
                }

                tally.Add(state.Document, contradicts);
            }
        }

        var conflicts = new List<Conflict>();
        foreach (var ((source, declared, by), tally) in tallies)
        {
            if (tally.Conflicts > 0)
            {
                var interval = Intervals.Wilson(tally.Conflicts, tally.Assessed);
                conflicts.Add(new Conflict(
                    source, declared, Against(declared), by, tally.Conflicts, tally.Assessed, interval.Low, interval.High, tally.First.ConvertAll(document => IdOf(store, document))));
            }
        }

        conflicts.Sort((a, b) => (b.Documents * (double)a.Assessed).CompareTo(a.Documents * (double)b.Assessed) is not 0 and var order
            ? order
            : string.CompareOrdinal($"{a.Source} {a.Declared} {a.By}", $"{b.Source} {b.Declared} {b.By}"));
        return conflicts;
    }

    private static Verdict Against(Origin declared) => declared == Origin.Human ? Verdict.Machine : Verdict.Human;

    private static Origin Opposite(Origin declared) => declared == Origin.Human ? Origin.Machine : Origin.Human;

    private static string IdOf(IProvenanceStore store, Digest document)
    {
        foreach (var stored in store.About(Entity.OfDocument(document)))
        {
            if (stored.Read().Id is { } id) return id;
        }

        return document.ToString();
    }

    private sealed class Tally
    {
        internal long Assessed { get; private set; }

        internal long Conflicts { get; private set; }

        internal List<Digest> First { get; } = [];

        internal void Add(Digest document, bool contradicts)
        {
            Assessed++;
            Conflicts += contradicts ? 1 : 0;
            if (contradicts && First.Count < Examples) First.Add(document);
        }
    }
}
