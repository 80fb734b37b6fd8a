using Provenance.Detection.Learning;
using Provenance.Detection.Scoring;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Evaluation;

/// <summary>
/// Computes the curves of all documents, of machine text by attack and of each data set. As in the figures of groups, a point gives the recall at the
/// threshold that at most the rate's share of human text exceeds.
/// </summary>
internal static class RocCurves
{
    internal const string All = "all", Attack = "attack", Set = "set";

    /// <summary>The name of text under any attack.</summary>
    internal const string AnyAttack = "any attack";

    /// <summary>Maximum number of attacks with a curve of their own: those with the most documents.</summary>
    private const int MaxAttacks = 4;

    private const int Decades = 4;
    private const int PointsADecade = 30;

    private static readonly double[] Rates = MakeRates();

    /// <summary>Returns the curves of groups with enough documents of both labels.</summary>
    internal static List<RocCurve> Compute(Groups groups, EvaluationOptions options)
    {
        var wanted = new List<(string Name, string Field, List<ScoredDocument> Human, List<ScoredDocument> Machine)> { (All, All, groups.Human, groups.Machine) };
        var attacked = groups.Machine.FindAll(document => document.Labels.Attack != LabelledDocument.NoAttack);
        if (attacked.Count > 0)
        {
            var free = groups.Machine.FindAll(document => document.Labels.Attack == LabelledDocument.NoAttack);
            wanted.Add((LabelledDocument.NoAttack, Attack, groups.HumanOfSetsOf(free), free));
            var kinds = ByAttack(attacked);
            // a single kind needs no second curve
            if (kinds.Count > 1) wanted.Add((AnyAttack, Attack, groups.HumanOfSetsOf(attacked), attacked));
            foreach (var (name, machine) in kinds.GetRange(0, Math.Min(MaxAttacks, kinds.Count))) wanted.Add((name, Attack, groups.HumanOfSetsOf(machine), machine));
        }

        if (groups.MachineBySet.Count > 1)
        {
            foreach (var (set, machine) in groups.MachineBySet) wanted.Add((set.Length > 0 ? set : Groups.NoName, Set, groups.HumanOf(set), machine));
        }

        wanted.RemoveAll(curve => curve.Human.Count < options.MinDocuments || curve.Machine.Count < options.MinDocuments);
        var curves = new RocCurve[wanted.Count];
        Parallel.For(0, curves.Length, new ParallelOptions { MaxDegreeOfParallelism = Workers.Count(options.Threads) }, i =>
        {
            var (name, field, human, machine) = wanted[i];
            curves[i] = new RocCurve(name, field, human.Count, machine.Count, Points(GroupFigures.Scores(machine, 0), GroupFigures.Scores(human, 0), options));
        });
        return [.. curves];
    }

    private static List<(string Name, List<ScoredDocument> Machine)> ByAttack(List<ScoredDocument> attacked)
    {
        var kinds = new SortedDictionary<string, List<ScoredDocument>>(StringComparer.Ordinal);
        foreach (var document in attacked)
        {
            if (!kinds.TryGetValue(document.Labels.Attack, out var kind)) kinds.Add(document.Labels.Attack, kind = []);
            kind.Add(document);
        }

        var sorted = new List<(string Name, List<ScoredDocument> Machine)>();
        foreach (var (name, machine) in kinds) sorted.Add((name.Length > 0 ? name : Groups.NoName, machine));
        sorted.Sort((a, b) => a.Machine.Count == b.Machine.Count ? string.CompareOrdinal(a.Name, b.Name) : b.Machine.Count.CompareTo(a.Machine.Count));
        return sorted;
    }

    private static RocCurvePoint[] Points(double[] positives, double[] negatives, EvaluationOptions options)
    {
        // rates below one in n cannot be resolved
        var first = Array.FindIndex(Rates, rate => rate * negatives.Length >= 1 - 1e-9);
        var rates = Rates[first..];
        var intervals = Bootstrap.TprAtFpr(positives, negatives, rates, options.Seed, GroupFigures.DrawsFor(positives.Length + negatives.Length, options));
        var found = Metrics.TprAtFpr(positives, negatives, rates);
        var points = new RocCurvePoint[rates.Length + 1];
        for (var i = 0; i < rates.Length; i++) points[i] = new RocCurvePoint(rates[i], new Estimate(found[i], intervals[i].Low, intervals[i].High));
        points[^1] = new RocCurvePoint(1, new Estimate(1, 1, 1));
        return points;
    }

    /// <summary>Returns rates in equal ratios, and those of tables, from the smallest up to 1, where every curve ends.</summary>
    private static double[] MakeRates()
    {
        var rates = new SortedSet<double> { GroupFigures.Loose, GroupFigures.Tight };
        for (var i = 0; i < Decades * PointsADecade; i++)
        {
            // exact at whole decades, so that 1% occurs once
            rates.Add(i % PointsADecade == 0 ? 1 / Math.Pow(10, Decades - (i / PointsADecade)) : Math.Round(Math.Pow(10, ((double)i / PointsADecade) - Decades), 9));
        }

        return [.. rates];
    }
}
