namespace Provenance.Detection.Evaluation;

/// <summary>The metrics of a detector on labelled documents; a function of documents, detector and options alone.</summary>
public sealed record EvaluationReport
{
    /// <summary>The inputs as given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options of the measurement.</summary>
    public required EvaluationOptions Options { get; init; }

    /// <summary>Digest of the detector measured.</summary>
    public required string Detector { get; init; }

    /// <summary>Digest of the detector compared with; null where there is none.</summary>
    public string? Other { get; init; }

    /// <summary>Labelled documents read, used or not.</summary>
    public required long Documents { get; init; }

    /// <summary>Number of labelled documents by label.</summary>
    public required IReadOnlyDictionary<Origin, long> Labels { get; init; }

    /// <summary>Documents with too few words, excluded from everything below.</summary>
    public required long TooShort { get; init; }

    /// <summary>Records and files that could not be used.</summary>
    public required long Rejects { get; init; }

    /// <summary>Number of rejects by reason.</summary>
    public required IReadOnlyDictionary<string, long> RejectReasons { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Figures of all documents together.</summary>
    public required GroupResult Overall { get; init; }

    /// <summary>
    /// Groups by <c>set</c>, <c>generator</c>, <c>domain</c>, <c>attack</c>, <c>language</c> and <c>length</c>; <see cref="Evaluator"/> describes the
    /// human text that a group is compared with. The worst AUROC comes first; groups without one come last, ordered by falling false-positive rate.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<GroupResult>> Groups { get; init; }

    /// <summary>
    /// Curves of all documents; of machine text without an attack, under any attack, and under the attacks with the most documents; and of each data set.
    /// Groups with too few documents have none. At the rates that groups are measured at, curves and groups agree.
    /// </summary>
    public required IReadOnlyList<RocCurve> Curves { get; init; }

    /// <summary>Histogram of human and machine scores; null where all documents are mixed.</summary>
    public ScoreHistogram? Scores { get; init; }

    /// <summary>Macro averages over data sets, of machine text without an attack and under one.</summary>
    public required IReadOnlyList<MacroAverage> Means { get; init; }

    /// <summary>The false-positive check of each human data set with enough documents; the worst first.</summary>
    public required IReadOnlyList<FalsePositiveCheck> Promise { get; init; }

    /// <summary>Verdicts over data sets at the requested rate; those of all documents are in <see cref="Overall"/>.</summary>
    public required VerdictSummary Verdicts { get; init; }

    /// <summary>Results for documents of mixed origin, which count for neither label; null where there are none.</summary>
    public MixedResult? Mixed { get; init; }

    /// <summary>Calibration of the probabilities; null where a label is missing.</summary>
    public CalibrationResult? Calibration { get; init; }

    /// <summary>Comparison with the other detector, all documents first, then by data set; empty where there is none.</summary>
    public required IReadOnlyList<ComparisonResult> Comparison { get; init; }

    /// <summary>Time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
