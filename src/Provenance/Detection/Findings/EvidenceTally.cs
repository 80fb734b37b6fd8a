using Provenance.Lineage;

namespace Provenance.Detection.Findings;

/// <summary>Counts findings by kind.</summary>
internal sealed class EvidenceTally
{
    private readonly SortedDictionary<string, long[]> _kinds = new(StringComparer.Ordinal);

    internal void Add(List<(int Row, Evidence Evidence)> findings)
    {
        foreach (var (_, evidence) in findings)
        {
            if (!_kinds.TryGetValue(evidence.Kind, out var counts))
            {
                _kinds.Add(evidence.Kind, counts = new long[(int)Origin.Mixed + 1]);
            }

            counts[(int)evidence.Says]++;
        }
    }

    internal IReadOnlyList<EvidenceFigure> Figures() =>
        [.. _kinds.Select(kind => new EvidenceFigure(kind.Key, kind.Value.Sum(), kind.Value[(int)Origin.Human], kind.Value[(int)Origin.Machine], kind.Value[(int)Origin.Mixed]))];
}
