using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.References;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Prevalence;

/// <summary>Compares a collection with the detector's calibration data, by the thresholds of <see cref="DriftReport"/>.</summary>
internal sealed class DriftTest(DetectorModel model, DetectorBaseline reference)
{
    /// <summary>The share of features with drift from which the collection has drift.</summary>
    private const double FeatureShare = 0.1;

    private const int English = DetectorModel.English;

    /// <param name="features">The tally of judged documents in the group of languages whose features are known.</param>
    /// <param name="machineShare">The share of machine text among them.</param>
    /// <param name="human">Documents that are declared human; null where there are none.</param>
    internal DriftReport Judge(FeatureTally features, double machineShare, GroupTally? human)
    {
        var comparison = new FeatureComparison(reference.Features, reference.Octiles);
        var schema = FeatureSchema.Create(model.Vocabulary.Count);
        var figures = new List<DriftFigure>();
        // margins and surprise are excluded: those of held-out text come from models that learned from less, a distance of its own
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
        // text that scores as more human than expected does no harm: it is not flagged
        var level = human is { FlaggedAt5.Value: > 0.05 } ? human.Score.Level : DriftLevel.None;
        return moderate && level == DriftLevel.None ? DriftLevel.Moderate : level;
    }

    /// <summary>Compares scores of declared human text of each group of languages with the mean of held-out human sources, of similar length.</summary>
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
