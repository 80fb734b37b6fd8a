using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Quantification;
using Provenance.Detection.References;
using Provenance.Text.Identification;

namespace Provenance.Training.Fitting;

/// <summary>Collects statistics of held-out windows, for shares, drift and explanations.</summary>
/// <param name="plan">The windows.</param>
/// <param name="scores">The score of each window, by models that saw nothing of its fold.</param>
/// <param name="rows">The features of each window, by such models.</param>
/// <param name="groups">The group of each language, or -1.</param>
internal sealed class BaselineTrainer(TrainingPlan plan, float[] scores, float[] rows, sbyte[] groups)
{
    /// <summary>Minimum number of windows of a source; fewer say little about the score distribution, and small data sets are merged into one source.</summary>
    private const int MinWindows = 100;

    /// <summary>Minimum number of windows of the merged source.</summary>
    private const int MinTogether = 25;

    /// <summary>Minimum number of windows of a label and length, for quantiles.</summary>
    private const int MinForQuantiles = 200;

    /// <param name="before">The baseline of the base detector, whose sources and features stay; null for none.</param>
    internal DetectorBaseline Fit(DetectorBaseline? before)
    {
        var (sources, of) = Sources();
        if (before is not null)
        {
            sources.AddRange(before.Sources);
            of.AddRange(before.Groups);
            return new DetectorBaseline([.. sources], [.. of], before.Features, before.Usual);
        }

        var features = Features();
        return new DetectorBaseline([.. sources], [.. of], features, Usual(features));
    }

    private int Columns => rows.Length / Math.Max(1, plan.Windows.Count);

    private (List<ScoreSource> Sources, List<sbyte> Groups) Sources()
    {
        var counts = new SortedDictionary<(sbyte Group, string Set, bool Machine), int[]>();
        foreach (var w in Judged())
        {
            var key = (GroupOf(w), plan.Sets[plan.SetOf[w]], plan.Labels[w] > 0);
            if (key.Item1 < 0) continue;
            if (!counts.TryGetValue(key, out var cells)) counts.Add(key, cells = new int[ScoreGrid.Cells]);
            cells[ScoreGrid.CellOf(scores[w], plan.WordsOf(w))]++;
        }

        var (sources, of) = (new List<ScoreSource>(), new List<sbyte>());
        var together = new SortedDictionary<(sbyte Group, bool Machine), int[]>();
        foreach (var ((group, _, machine), cells) in counts)
        {
            if (cells.Sum() >= MinWindows)
            {
                sources.Add(new ScoreSource(machine, cells));
                of.Add(group);
                continue;
            }

            if (!together.TryGetValue((group, machine), out var sum)) together.Add((group, machine), sum = new int[ScoreGrid.Cells]);
            for (var cell = 0; cell < sum.Length; cell++) sum[cell] += cells[cell];
        }

        foreach (var ((group, machine), cells) in together)
        {
            if (cells.Sum() < MinTogether) continue;
            sources.Add(new ScoreSource(machine, cells));
            of.Add(group);
        }

        return (sources, of);
    }

    /// <summary>Returns the windows that are long enough for a verdict.</summary>
    private IEnumerable<int> Judged() => Enumerable.Range(0, plan.Windows.Count).Where(w => plan.WordsOf(w) >= DetectorModel.MinWords);

    private sbyte GroupOf(int window)
    {
        var language = Languages.Codes.IndexOf(plan.DocumentOf(window).Language);
        return language < 0 ? (sbyte)-1 : DetectorModel.SourceGroupOf(groups[language]);
    }

    private FeatureBaseline Features()
    {
        int[] edges = [.. ScoreGrid.LengthEdges];
        var quantiles = new float[Columns * (edges.Length + 1) * FeatureBaseline.Labels * FeatureBaseline.Quantiles];
        Array.Fill(quantiles, float.NaN);
        var cells = new List<int>[(edges.Length + 1) * FeatureBaseline.Labels];
        for (var cell = 0; cell < cells.Length; cell++) cells[cell] = [];
        foreach (var w in Judged())
        {
            if (GroupOf(w) == DetectorModel.English) cells[(ConformalThresholds.LengthBucket(edges, plan.WordsOf(w)) * FeatureBaseline.Labels) + (int)plan.Labels[w]].Add(w);
        }

        for (var feature = 0; feature < Columns; feature++)
        {
            for (var cell = 0; cell < cells.Length; cell++)
            {
                WriteQuantiles(feature, cells[cell], quantiles.AsSpan(((feature * cells.Length) + cell) * FeatureBaseline.Quantiles, FeatureBaseline.Quantiles));
            }
        }

        return new FeatureBaseline(edges, quantiles, Columns);
    }

    private void WriteQuantiles(int feature, List<int> windows, Span<float> quantiles)
    {
        var values = new List<float>(windows.Count);
        var weights = new List<float>(windows.Count);
        foreach (var w in windows)
        {
            var value = rows[(w * Columns) + feature];
            if (float.IsNaN(value)) continue;
            values.Add(value);
            weights.Add(plan.Weights[w]);
        }

        if (values.Count < MinForQuantiles) return;
        float[] sorted = [.. values], weight = [.. weights];
        Array.Sort(sorted, weight);
        double all = 0, seen = 0;
        foreach (var one in weight) all += one;
        var at = 0;
        for (var quantile = 0; quantile < quantiles.Length; quantile++)
        {
            var target = all * quantile / (quantiles.Length - 1);
            while (at < sorted.Length - 1 && seen + weight[at] < target) seen += weight[at++];
            quantiles[quantile] = sorted[at];
        }

        quantiles[^1] = sorted[^1];
    }

    /// <summary>Returns, for each feature, the distance of single sources from all text of their label: the variation to expect of one more.</summary>
    private float[] Usual(FeatureBaseline features)
    {
        var bins = new FeatureOctiles(features);
        var tallies = new SortedDictionary<(string Set, bool Machine), FeatureTally>();
        foreach (var w in Judged())
        {
            if (GroupOf(w) != DetectorModel.English) continue;
            var key = (plan.Sets[plan.SetOf[w]], plan.Labels[w] > 0);
            if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new FeatureTally(features, bins));
            tally.Add(rows.AsSpan(w * Columns, Columns), plan.WordsOf(w));
        }

        var usual = new float[Columns];
        var comparison = new FeatureComparison(features, bins);
        for (var feature = 0; feature < Columns; feature++)
        {
            var indices = new List<double>();
            foreach (var ((_, machine), tally) in tallies)
            {
                if (comparison.Compute(tally, feature, machine ? 1 : 0) is { Documents: >= MinForQuantiles } compared) indices.Add(compared.Index);
            }

            usual[feature] = (float)DetectorBaseline.UsualIndex(indices);
        }

        return usual;
    }
}
