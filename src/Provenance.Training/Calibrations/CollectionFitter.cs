using Provenance.Detection.Calibrations;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Training.Calibrations;

/// <summary>Calibrates each language of a collection that has enough documents, and says why another is not.</summary>
internal sealed class CollectionFitter(DetectorModel model, CalibrationOptions options)
{
    /// <summary>Minimum number of machine documents for verdicts in a language that the detector was not measured on.</summary>
    internal const int MinMachine = 100;

    /// <summary>The share of machine documents that must be found at 5%, by the lower end of its interval, for verdicts in such a language: three times the share of human ones.</summary>
    internal const double MinFound = 0.15;

    /// <summary>The rate of that check, the smallest that 100 documents show.</summary>
    private const double CheckedRate = 0.05;

    /// <summary>Words at which the second and third length begin.</summary>
    private static readonly int[] Edges = [100, 250];

    private static readonly double[] Rates = [0.05, 0.01];

    private readonly SortedDictionary<string, string> _refusals = new(StringComparer.Ordinal);
    private readonly List<CalibrationRecall> _recall = [];

    /// <summary>The reasons that languages were not calibrated.</summary>
    internal IReadOnlyDictionary<string, string> Refusals => _refusals;

    /// <summary>The shares of machine documents found.</summary>
    internal IReadOnlyList<CalibrationRecall> Recall => _recall;

    /// <summary>Fits the calibration of a collection.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="baseDigest">Digest of the detector without calibration.</param>
    /// <exception cref="DataException">No language has enough documents.</exception>
    internal CollectionCalibration Fit(CollectionReader documents, string baseDigest)
    {
        var languages = new LanguageCalibration?[Languages.Codes.Length];
        for (byte language = 0; language < languages.Length; language++)
        {
            if (documents.Human[language].Count + documents.Machine[language].Count > 0)
                languages[language] = Fit(language, documents.Human[language], documents.Machine[language]);
        }

        if (Array.TrueForAll(languages, static one => one is null)) throw _refusals.Count > 0 ? CollectionErrors.NothingCalibrated(_refusals) : CollectionErrors.NoDocuments();
        return new CollectionCalibration(Edges, languages, CollectionManifest.Write(documents, languages, baseDigest, options));
    }

    /// <summary>Fits one language; null where it is refused, see <see cref="Refusals"/>.</summary>
    internal LanguageCalibration? Fit(byte language, List<CollectionDocument> human, List<CollectionDocument> machine)
    {
        var effective = human.Count == 0 ? 0 : options.GroupField is null ? human.Count : DesignEffect.Effective(human);
        if (LanguageCalibration.SmallestRateOf(effective) > options.FalsePositiveRate)
            return Refuse(language, CollectionErrors.TooFew(human.Count, effective, options.FalsePositiveRate, options.GroupField));
        var fitted = new LanguageCalibration(Edges, CollectionPValues.Fit(Edges, human, effective)) { Human = human.Count, Effective = effective, Machine = machine.Count };
        if (model.LanguageGroups[language] < 0)
        {
            if (language == Languages.Unknown) return Refuse(language, "the language was not recognised");
            if (machine.Count < MinMachine) return Refuse(language, CollectionErrors.NoMachine(machine.Count, MinMachine));
            var found = Found(fitted, machine, CheckedRate);
            if (found.Low < MinFound) return Refuse(language, CollectionErrors.NotFound(machine.Count, found, MinFound));
            fitted = new LanguageCalibration(Edges, fitted.PValues) { Human = human.Count, Effective = effective, Machine = machine.Count, Probability = Probability(human, machine) };
        }

        foreach (var rate in Rates)
        {
            if (machine.Count == 0 || rate < fitted.SmallestRate) continue;
            var before = machine.Count(document => document.General <= rate) / (double)machine.Count;
            _recall.Add(new CalibrationRecall(Languages.Codes[language], rate, machine.Count, Found(fitted, machine, rate), model.LanguageGroups[language] < 0 ? 0 : before));
        }

        return fitted;
    }

    private LanguageCalibration? Refuse(byte language, string reason)
    {
        _refusals.Add(Languages.Codes[language], reason);
        return null;
    }

    private static Estimate Found(LanguageCalibration fitted, List<CollectionDocument> machine, double rate)
    {
        var found = machine.Count(document => fitted.PValue(document.General, document.Words) <= rate);
        var interval = Intervals.Wilson(found, machine.Count);
        return new Estimate(found / (double)machine.Count, interval.Low, interval.High);
    }

    /// <summary>Fits probabilities for a collection that is half machine text, as the detector's own are.</summary>
    private static LogisticCalibration Probability(List<CollectionDocument> human, List<CollectionDocument> machine)
    {
        List<CollectionDocument> all = [.. human, .. machine];
        var labels = new float[all.Count];
        var weights = new float[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            labels[i] = i < human.Count ? 0 : 1;
            weights[i] = all.Count / 2f / (i < human.Count ? human.Count : machine.Count);
        }

        return LogisticCalibration.Fit([.. all.Select(static document => document.Score)], [.. all.Select(static document => document.Words)], labels, weights);
    }
}
