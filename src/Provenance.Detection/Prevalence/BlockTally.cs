using Provenance.Detection.Files;
using Provenance.Detection.References;
using Provenance.Text.Canonical;

namespace Provenance.Detection.Prevalence;

/// <summary>Tallies that only the scoring thread can collect: features, anomalies and text. One per thread, added up at the end.</summary>
internal sealed class BlockTally
{
    private readonly long[] _anomalies = new long[AnomalyCounts.Kinds];
    private readonly long[] _documents = new long[AnomalyCounts.Kinds];

    internal BlockTally(DetectorModel model, int examples)
    {
        Features = model.Reference is { } reference ? new FeatureTally(reference.Features, reference.Octiles) : null;
        MachineLike = new ExampleKeeper(examples, highest: true);
        HumanLike = new ExampleKeeper(examples, highest: false);
    }

    /// <summary>The feature tally of judged documents; null where the detector has no baseline.</summary>
    internal FeatureTally? Features { get; }

    internal ExampleKeeper MachineLike { get; }

    internal ExampleKeeper HumanLike { get; }

    internal void AddAnomalies(in AnomalyCounts counts)
    {
        for (var kind = 0; kind < AnomalyCounts.Kinds; kind++)
        {
            var count = counts[(Anomaly)kind];
            _anomalies[kind] += count;
            _documents[kind] += count > 0 ? 1 : 0;
        }
    }

    internal void Add(BlockTally other)
    {
        if (Features is not null && other.Features is not null) Features.Add(other.Features);
        MachineLike.Add(other.MachineLike);
        HumanLike.Add(other.HumanLike);
        for (var kind = 0; kind < _anomalies.Length; kind++)
        {
            _anomalies[kind] += other._anomalies[kind];
            _documents[kind] += other._documents[kind];
        }
    }

    /// <summary>Returns the anomalies found, those in the most documents first.</summary>
    internal IReadOnlyList<AnomalyFigure> Anomalies()
    {
        var found = new List<AnomalyFigure>();
        for (var kind = 0; kind < _anomalies.Length; kind++)
        {
            if (_documents[kind] > 0) found.Add(new AnomalyFigure(AnomalyCounts.Names[kind], _documents[kind], _anomalies[kind]));
        }

        found.Sort(static (a, b) => a.Documents != b.Documents ? b.Documents.CompareTo(a.Documents) : string.CompareOrdinal(a.Name, b.Name));
        return found;
    }
}
