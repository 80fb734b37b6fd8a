using Provenance.Detection.Scoring;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Evaluation;

/// <summary>Computes macro averages over data sets, so that a large one counts no more than a small one: text without an attack apart from text under one.</summary>
internal static class MacroAverages
{
    internal static List<MacroAverage> Compute(Groups groups, EvaluationOptions options)
    {
        var means = new List<MacroAverage>();
        Add(means, "plain", groups, options, document => document.Labels.Attack == LabelledDocument.NoAttack);
        Add(means, "attacked", groups, options, document => document.Labels.Attack != LabelledDocument.NoAttack);
        return means;
    }

    /// <summary>Returns the mean of the rows that have figures; null where none has.</summary>
    internal static MacroAverage? OfRows(string kind, IEnumerable<GroupResult> rows)
    {
        var known = rows.Where(row => row.Auroc is not null).ToList();
        var strict = known.Where(row => row.TprAtPoint1 is not null).Select(row => row.TprAtPoint1!.Value.Value).ToList();
        return known.Count == 0 ? null
            : new MacroAverage(
                kind, known.Count, known.Average(row => row.Auroc!.Value.Value), known.Average(row => row.TprAt5!.Value.Value), known.Average(row => row.TprAt1!.Value.Value),
                strict.Count, strict.Count > 0 ? strict.Average() : null);
    }

    private static void Add(List<MacroAverage> means, string kind, Groups groups, EvaluationOptions options, Predicate<ScoredDocument> belongs)
    {
        var (sets, strictSets) = (0, 0);
        double auroc = 0, loose = 0, tight = 0, strict = 0;
        foreach (var (set, documents) in groups.MachineBySet)
        {
            var machine = documents.FindAll(belongs);
            var human = groups.HumanOf(set);
            if (machine.Count < options.MinDocuments || human.Count < options.MinDocuments) continue;
            var (positives, negatives) = (GroupFigures.Scores(machine, 0), GroupFigures.Scores(human, 0));
            sets++;
            auroc += Metrics.Auroc(positives, negatives);
            loose += Metrics.TprAtFpr(positives, negatives, GroupFigures.Loose);
            tight += Metrics.TprAtFpr(positives, negatives, GroupFigures.Tight);
            if (human.Count < GroupResult.MinHumanForTprAtPoint1) continue;
            strictSets++;
            strict += Metrics.TprAtFpr(positives, negatives, GroupFigures.Strict);
        }

        if (sets > 0) means.Add(new MacroAverage(kind, sets, auroc / sets, loose / sets, tight / sets, strictSets, strictSets > 0 ? strict / strictSets : null));
    }
}
