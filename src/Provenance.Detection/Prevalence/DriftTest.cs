using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.References;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Prevalence;

/// <summary>Says whether a collection is like what a detector was calibrated on, by the thresholds of <see cref="DriftReport"/>.</summary>
internal sealed class DriftTest(DetectorModel model, DetectorBaseline reference)
{
    /// <summary>The share of features that must have left for the collection to have.</summary>
    private const double FeatureShare = 0.1;

    private const int English = DetectorModel.English;

    /// <param name="features">Counted in judged documents of the group of languages that features are known of.</param>
    /// <param name="machineShare">The share of machine text among them.</param>
    /// <param name="human">Documents that are declared human; null where there are none.</param>
    internal DriftReport Judge(FeatureTally features, double machineShare, GroupTally? human)
    {
        var comparison = new FeatureComparison(reference.Features, reference.Octiles);
        var schema = FeatureSchema.Create(model.Vocabulary.Count);
        var figures = new List<DriftFigure>();
        // margins and surprise are out: those of left-out text are by models that learnt from less, which is a distance of its own
        for (var feature = schema.SurprisalColumns.End.Value; feature < schema.Count; feature++)
        {
            if (comparison.Compute(features, feature, machineShare) is { } found)
            {
                figures.Add(Figure(schema.Names[feature], (long)found.Documents, found.Index, reference.Usual[feature], found.PValue));
            }
        }

        figures.Sort(static (a, b) => a.Level != b.Level ? b.Level.CompareTo(a.Level) : a.Index != b.Index ? b.Index.CompareTo(a.Index) : string.CompareOrdinal(a.Name, b.Name));
        var declared = human is null ? null : Human(human);
        return new DriftReport { Level = Conclude(figures, declared), Features = figures, Human = declared };
    }

    private static DriftLevel Conclude(List<DriftFigure> features, HumanDrift? human)
    {
        var least = Math.Max(1, (int)Math.Ceiling(FeatureShare * features.Count));
        if (human is { PromiseBroken: true } || features.Count(static f => f.Level == DriftLevel.Large) >= least) return DriftLevel.Large;
        var moderate = features.Count(static f => f.Level >= DriftLevel.Moderate) >= least;
        // text that scores as more human than expected is no harm: nothing is flagged for it
        var level = human is { FlaggedAt5.Value: > 0.05 } ? human.Score.Level : DriftLevel.None;
        return moderate && level == DriftLevel.None ? DriftLevel.Moderate : level;
    }

    /// <summary>Scores of declared human text of each group of languages against the mean of left-out human sources, of like length.</summary>
    private HumanDrift? Human(GroupTally human)
    {
        var cells = human.Cells(English);
        if (cells.IsEmpty || reference.Mixture(English) is not { } mixture || human.Judged < DriftReport.MinDocuments) return null;
        var (documents, index, pValue) = HumanScores.Compare(cells, mixture);
        var (atFive, atOne) = (Rate(human.FlaggedAt5, human.Judged), Rate(human.FlaggedAt1, human.Judged));
        var score = Figure("score", (long)documents, index, reference.UsualHumanScore, pValue);
        return new HumanDrift(score, atFive, atOne, atFive.Low > 2 * 0.05 || atOne.Low > 2 * 0.01);
    }

    private static Estimate Rate(long flagged, long judged)
    {
        var interval = Intervals.Wilson(flagged, judged);
        return new Estimate(flagged / (double)judged, interval.Low, interval.High);
    }

    private static DriftFigure Figure(string name, long documents, double index, double usual, double pValue)
    {
        var level = documents < DriftReport.MinDocuments || pValue >= DriftReport.Significance || index < DriftReport.ModerateIndex ? DriftLevel.None
            : index >= Math.Max(DriftReport.LargeIndex, usual) ? DriftLevel.Large
            : DriftLevel.Moderate;
        return new DriftFigure(name, documents, index, usual, pValue, level);
    }
}
