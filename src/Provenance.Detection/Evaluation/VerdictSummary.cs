using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>
/// Verdicts over data sets at the requested false-positive rate, each data set counting the same. Human sets count from
/// <see cref="EvaluationOptions.MinHumanForPromise"/> documents on, machine sets from <see cref="EvaluationOptions.MinDocuments"/> on.
/// </summary>
/// <param name="Fpr">The requested false-positive rate.</param>
/// <param name="HumanSets">Number of human sets that count.</param>
/// <param name="MeanFlagged">Mean share of their documents with the verdict <see cref="Verdict.Machine"/>; null without such sets.</param>
/// <param name="MeanUncertain">Mean share of their documents with the verdict <see cref="Verdict.Uncertain"/>.</param>
/// <param name="WorstFlagged">The human set with the largest share of documents with the verdict <see cref="Verdict.Machine"/>; the first by name among equals.</param>
/// <param name="MachineSets">Number of machine sets that count.</param>
/// <param name="MeanFound">Mean share of their documents with the verdict <see cref="Verdict.Machine"/>; null without such sets.</param>
/// <param name="LeastFound">The machine set with the smallest share of them; the first by name among equals.</param>
public sealed record VerdictSummary(
    double Fpr, int HumanSets, double? MeanFlagged, double? MeanUncertain, SetShare? WorstFlagged, int MachineSets, double? MeanFound, SetShare? LeastFound)
{
    /// <summary>All data sets, by falling share of human documents with the verdict <see cref="Verdict.Machine"/>; sets without human text come last, by rising share of machine documents with it.</summary>
    [JsonIgnore]
    public IReadOnlyList<GroupResult> Sets { get; init; } = [];

    internal static VerdictSummary Compute(IReadOnlyList<GroupResult> sets, EvaluationOptions options)
    {
        var sorted = new List<GroupResult>(sets);
        sorted.Sort((a, b) =>
        {
            var byFlagged = (b.HumanVerdicts?.Machine ?? -1).CompareTo(a.HumanVerdicts?.Machine ?? -1);
            if (byFlagged != 0) return byFlagged;
            var byFound = (a.MachineVerdicts?.Machine ?? 2).CompareTo(b.MachineVerdicts?.Machine ?? 2);
            return byFound != 0 ? byFound : string.CompareOrdinal(a.Name, b.Name);
        });
        var human = sorted.FindAll(set => set.HumanVerdicts?.Documents >= options.MinHumanForPromise);
        var machine = sorted.FindAll(set => set.MachineVerdicts?.Documents >= options.MinDocuments);
        var worst = human.OrderByDescending(set => set.HumanVerdicts!.Machine).ThenBy(set => set.Name, StringComparer.Ordinal).FirstOrDefault();
        var least = machine.OrderBy(set => set.MachineVerdicts!.Machine).ThenBy(set => set.Name, StringComparer.Ordinal).FirstOrDefault();
        return new VerdictSummary(
            options.FalsePositiveRate,
            human.Count, Mean(human, set => set.HumanVerdicts!.Machine), Mean(human, set => set.HumanVerdicts!.Uncertain), ShareOf(worst, worst?.HumanVerdicts),
            machine.Count, Mean(machine, set => set.MachineVerdicts!.Machine), ShareOf(least, least?.MachineVerdicts))
        {
            Sets = sorted,
        };
    }

    private static double? Mean(List<GroupResult> sets, Func<GroupResult, double> share) => sets.Count == 0 ? null : sets.Average(share);

    private static SetShare? ShareOf(GroupResult? set, VerdictShares? verdicts) => set is null || verdicts is null ? null
        : new SetShare(set.Name, verdicts.Documents, GroupFigures.Share((int)Math.Round(verdicts.Machine * verdicts.Documents), verdicts.Documents));
}
