using Provenance.Detection.Quantification;
using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.References;

/// <summary>A <see cref="DetectorBaseline"/> as tensors of a detector's file.</summary>
internal static class BaselineTensors
{
    private const string Labels = "reference.machine", Groups = "reference.group", Counts = "reference.counts";
    private const string Edges = "reference.edges", Quantiles = "reference.quantiles", Usual = "reference.usual";

    internal static void Write(SafeTensorsWriter writer, DetectorBaseline reference)
    {
        var sources = reference.Sources;
        writer.Add<byte>(Labels, Array.ConvertAll(sources, static source => (byte)(source.Machine ? 1 : 0)), sources.Length);
        writer.Add<sbyte>(Groups, reference.Groups, sources.Length);
        var counts = new int[sources.Length * ScoreGrid.Cells];
        for (var s = 0; s < sources.Length; s++) sources[s].Counts.Span.CopyTo(counts.AsSpan(s * ScoreGrid.Cells));
        writer.Add<int>(Counts, counts, sources.Length, ScoreGrid.Cells);
        writer.Add<int>(Edges, reference.Features.Edges, reference.Features.Edges.Length);
        writer.Add<float>(Quantiles, reference.Features.Stored, reference.Features.Features, reference.Features.Lengths, FeatureBaseline.Labels, FeatureBaseline.Quantiles);
        writer.Add<float>(Usual, reference.Usual, reference.Usual.Length);
    }

    /// <summary>Reads a baseline; null where the file has none.</summary>
    /// <exception cref="ProvenanceException">The baseline is damaged.</exception>
    internal static DetectorBaseline? Read(SafeTensorsFile file, int features, int groups)
    {
        const string What = "reference";
        if (!file.Tensors.ContainsKey(Counts)) return null;
        var of = file.Values<sbyte>(Groups);
        var labels = file.Values<byte>(Labels, of.Length);
        var counts = file.Values<int>(Counts, (long)of.Length * ScoreGrid.Cells);
        var sources = new ScoreSource[of.Length];
        for (var s = 0; s < sources.Length; s++)
        {
            if (of[s] < 0 || of[s] >= groups) LearningErrors.Damaged(What, $"source {s} belongs to group {of[s]} of {groups}");
            if (labels[s] > 1) LearningErrors.Damaged(What, $"source {s} has the label {labels[s]}");
            sources[s] = new ScoreSource(labels[s] == 1, counts.AsMemory(s * ScoreGrid.Cells, ScoreGrid.Cells));
        }

        foreach (var count in counts)
        {
            if (count < 0) LearningErrors.Damaged(What, $"a count is {count}");
        }

        var usual = file.Values<float>(Usual, features);
        LearningErrors.CheckFinite(What, nameof(usual), usual);
        return new DetectorBaseline(sources, of, new FeatureBaseline(file.Values<int>(Edges), file.Values<float>(Quantiles), features), usual);
    }
}
