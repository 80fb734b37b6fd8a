using Provenance.Documents.Outputs;

namespace Provenance.Detection.Evaluation;

/// <summary>Builds a report from scored documents.</summary>
internal static class ReportBuilder
{
    internal static EvaluationReport Build(ScoredCorpus corpus, RejectTally rejects, IReadOnlyList<string> inputs, IReadOnlyList<ScoredModel> models, EvaluationOptions options, TimeSpan elapsed)
    {
        var groups = new Groups(corpus.Documents, options);
        var byField = new Dictionary<string, IReadOnlyList<GroupResult>>(StringComparer.Ordinal);
        foreach (var field in Groups.Names) byField.Add(field, groups.By(field));
        return new EvaluationReport
        {
            Inputs = inputs,
            Options = options,
            Detector = models[0].Digest,
            Other = models.Count > 1 ? models[1].Digest : null,
            Documents = corpus.Labelled,
            Labels = corpus.Labels,
            TooShort = corpus.TooShort,
            Rejects = rejects.Count,
            RejectReasons = rejects.Reasons,
            Overall = GroupFigures.Compute("all", groups.Human, groups.Human, groups.Machine, options),
            Groups = byField,
            Curves = RocCurves.Compute(groups, options),
            Scores = ScoreHistograms.Compute(groups),
            Means = MacroAverages.Compute(groups, options),
            Promise = Promise(groups, options),
            Verdicts = VerdictSummary.Compute(byField["set"], options),
            Mixed = Mixed(groups.Mixed),
            Calibration = CalibrationFigures.Compute(groups.Human, groups.Machine),
            Comparison = models.Count > 1 ? Comparisons.Compute(groups, options) : [],
            Elapsed = elapsed,
        };
    }

    private static List<FalsePositiveCheck> Promise(Groups groups, EvaluationOptions options)
    {
        var checks = new List<FalsePositiveCheck>();
        foreach (var (set, human) in groups.HumanBySet)
        {
            if (human.Count < options.MinHumanForPromise) continue;
            foreach (var rate in (ReadOnlySpan<double>)[GroupFigures.Loose, GroupFigures.Tight])
            {
                checks.Add(new FalsePositiveCheck(set, human.Count, rate, GroupFigures.Flagged(human, rate)!.Value));
            }
        }

        checks.Sort((a, b) =>
        {
            var worst = (b.Realised.Value / b.Asked).CompareTo(a.Realised.Value / a.Asked);
            if (worst != 0) return worst;
            var bySet = string.CompareOrdinal(a.Set, b.Set);
            return bySet != 0 ? bySet : b.Asked.CompareTo(a.Asked);
        });
        return checks;
    }

    private static MixedResult? Mixed(List<ScoredDocument> documents) =>
        VerdictShares.Compute(documents) is not { } verdicts ? null : new MixedResult(documents.Count, documents.Average(document => document.First.Probability), verdicts);
}
