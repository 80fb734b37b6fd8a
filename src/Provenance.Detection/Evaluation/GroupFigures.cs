using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Evaluation;

/// <summary>Computes the figures of machine documents compared with human ones.</summary>
internal static class GroupFigures
{
    internal const double Loose = 0.05, Tight = 0.01, Strict = 0.001;

    /// <summary>Maximum number of documents sampled by one bootstrap: from 20,000 documents on, there are fewer draws.</summary>
    private const double MaxDrawn = 2e7;

    /// <summary>Minimum number of draws; with fewer, the ends of an interval are unstable.</summary>
    private const int MinDraws = 200;

    /// <param name="name">The group's name.</param>
    /// <param name="human">The human documents that the machine documents are compared with.</param>
    /// <param name="own">Those of them that belong to the group.</param>
    /// <param name="machine">The group's machine documents.</param>
    /// <param name="options">The options.</param>
    internal static GroupResult Compute(string name, IReadOnlyList<ScoredDocument> human, IReadOnlyList<ScoredDocument> own, IReadOnlyList<ScoredDocument> machine, EvaluationOptions options)
    {
        var result = new GroupResult
        {
            Name = name,
            Human = human.Count,
            Machine = machine.Count,
            HumanVerdicts = VerdictShares.Compute(own),
            MachineVerdicts = VerdictShares.Compute(machine),
            At5 = new OperatingPoint(Loose, Flagged(human, Loose), Flagged(machine, Loose)),
            At1 = new OperatingPoint(Tight, Flagged(human, Tight), Flagged(machine, Tight)),
        };
        if (human.Count < options.MinDocuments || machine.Count < options.MinDocuments) return result;
        var (positives, negatives) = (Scores(machine, 0), Scores(human, 0));
        var interval = Intervals.DeLong(positives, negatives);
        ReadOnlySpan<double> rates = human.Count < GroupResult.MinHumanForTprAtPoint1 ? [Loose, Tight] : [Loose, Tight, Strict];
        var found = Metrics.TprAtFpr(positives, negatives, rates);
        var drawn = Bootstrap.TprAtFpr(positives, negatives, rates, options.Seed, DrawsFor(positives.Length + negatives.Length, options));
        return result with
        {
            Auroc = new Estimate(Metrics.Auroc(positives, negatives), interval.Low, interval.High),
            TprAt5 = new Estimate(found[0], drawn[0].Low, drawn[0].High),
            TprAt1 = new Estimate(found[1], drawn[1].Low, drawn[1].High),
            TprAtPoint1 = rates.Length > 2 ? new Estimate(found[2], drawn[2].Low, drawn[2].High) : null,
        };
    }

    /// <summary>Returns the share of documents flagged at a rate; null where there are none.</summary>
    internal static Estimate? Flagged(IReadOnlyList<ScoredDocument> documents, double rate)
    {
        if (documents.Count == 0) return null;
        var flagged = 0;
        foreach (var document in documents)
        {
            if (document.First.FlaggedAt(rate)) flagged++;
        }

        return Share(flagged, documents.Count);
    }

    internal static Estimate Share(int part, int whole)
    {
        var interval = Intervals.Wilson(part, whole);
        return new Estimate((double)part / whole, interval.Low, interval.High);
    }

    internal static double[] Scores(IReadOnlyList<ScoredDocument> documents, int model)
    {
        var scores = new double[documents.Count];
        for (var i = 0; i < scores.Length; i++) scores[i] = documents[i].Get(model).Score;
        return scores;
    }

    internal static int DrawsFor(int documents, EvaluationOptions options) =>
        Math.Min(options.Draws, Math.Max(MinDraws, (int)(MaxDrawn / documents)));
}
