namespace Provenance.Documents.Findings;

/// <summary>Counts findings by kind.</summary>
internal sealed class EvidenceTally
{
    // created on the first finding: most runs have none, and creating it takes milliseconds
    private SortedDictionary<string, long[]>? _kinds;

    internal void Add(List<FoundEvidence> findings)
    {
        foreach (var (_, evidence) in findings)
        {
            _kinds ??= new SortedDictionary<string, long[]>(StringComparer.Ordinal);
            if (!_kinds.TryGetValue(evidence.Kind, out var counts)) _kinds.Add(evidence.Kind, counts = new long[(int)Origin.Mixed + 1]);

            counts[(int)evidence.Says]++;
        }
    }

    internal IReadOnlyList<EvidenceFigure> Figures() =>
        _kinds is null ? [] : [.. _kinds.Select(kind => new EvidenceFigure(kind.Key, kind.Value.Sum(), kind.Value[(int)Origin.Human], kind.Value[(int)Origin.Machine], kind.Value[(int)Origin.Mixed]))];
}
