using Provenance.Detection.Learning;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Evaluation;

/// <summary>Compares two models on the same documents by a paired bootstrap: all documents, then each data set.</summary>
internal static class Comparisons
{
    internal static List<ComparisonResult> Compute(Groups groups, EvaluationOptions options)
    {
        var pairs = new List<(string Name, List<ScoredDocument> Human, List<ScoredDocument> Machine)> { ("all", groups.Human, groups.Machine) };
        foreach (var (set, machine) in groups.MachineBySet) pairs.Add((set, groups.HumanOf(set), machine));
        pairs.RemoveAll(pair => pair.Human.Count < options.MinDocuments || pair.Machine.Count < options.MinDocuments);
        var results = new ComparisonResult[pairs.Count];
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = Workers.Count(options.Threads) }, i =>
        {
            var (name, human, machine) = pairs[i];
            results[i] = new ComparisonResult(
                name, human.Count, machine.Count,
                Compare(human, machine, Metrics.Auroc, options),
                Compare(human, machine, (positives, negatives) => Metrics.TprAtFpr(positives, negatives, GroupFigures.Tight), options));
        });
        return [.. results];
    }

    private static MetricDifference Compare(List<ScoredDocument> human, List<ScoredDocument> machine, ScoreMetric metric, EvaluationOptions options)
    {
        var (positives, negatives) = (GroupFigures.Scores(machine, 0), GroupFigures.Scores(human, 0));
        var (otherPositives, otherNegatives) = (GroupFigures.Scores(machine, 1), GroupFigures.Scores(human, 1));
        var draws = GroupFigures.DrawsFor(human.Count + machine.Count, options);
        var result = Bootstrap.Compare(positives, negatives, otherPositives, otherNegatives, metric, options.Seed, draws);
        return new MetricDifference(
            metric(positives, negatives), metric(otherPositives, otherNegatives),
            new Estimate(result.Difference, result.Interval.Low, result.Interval.High), result.PValue);
    }
}
