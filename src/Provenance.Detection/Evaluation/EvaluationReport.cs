namespace Provenance.Detection.Evaluation;

/// <summary>The metrics of a detector on labelled documents; a function of documents, detector and options alone.</summary>
public sealed record EvaluationReport
{
    /// <summary>The inputs as they were named.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options of the measurement.</summary>
    public required EvaluationOptions Options { get; init; }

    /// <summary>Digest of the detector measured.</summary>
    public required string Detector { get; init; }

    /// <summary>Digest of the detector it is compared with; null where there is none.</summary>
    public string? Other { get; init; }

    /// <summary>Labelled documents read, used or not.</summary>
    public required long Documents { get; init; }

    /// <summary>Their number by label.</summary>
    public required IReadOnlyDictionary<Origin, long> Labels { get; init; }

    /// <summary>Documents with too few words, left out of everything below.</summary>
    public required long TooShort { get; init; }

    /// <summary>Records and files that could not be used.</summary>
    public required long Rejects { get; init; }

    /// <summary>Their number by reason.</summary>
    public required IReadOnlyDictionary<string, long> RejectReasons { get; init; }

    /// <summary>All documents together.</summary>
    public required GroupResult Overall { get; init; }

    /// <summary>
    /// By <c>set</c>, <c>generator</c>, <c>domain</c>, <c>attack</c>, <c>language</c> and <c>length</c>; see <see cref="Evaluator"/> for which
    /// human text a group is measured against. The worst AUROC first; groups without one last, the most false positives first.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<GroupResult>> Groups { get; init; }

    /// <summary>
    /// Of all documents; of machine text without an attack, under any, and under those with the most documents; and of each set. Those with too
    /// few documents have none. At rates that groups are measured at, too, curves and groups say the same.
    /// </summary>
    public required IReadOnlyList<RocCurve> Curves { get; init; }

    /// <summary>Scores of human and machine text; null where all documents are mixed.</summary>
    public ScoreHistogram? Scores { get; init; }

    /// <summary>Means over sets, of machine text without an attack and under one.</summary>
    public required IReadOnlyList<MacroAverage> Means { get; init; }

    /// <summary>The false-positive check of each human data set with enough documents; the worst first.</summary>
    public required IReadOnlyList<FalsePositiveCheck> Promise { get; init; }

    /// <summary>Documents by label and verdict, at <see cref="FalsePositiveRate"/>.</summary>
    public required IReadOnlyDictionary<Origin, IReadOnlyDictionary<Verdict, long>> Verdicts { get; init; }

    /// <summary>The false-positive rate that verdicts were given at.</summary>
    public required double FalsePositiveRate { get; init; }

    /// <summary>Documents of mixed origin, which belong to neither side; null where there are none.</summary>
    public MixedResult? Mixed { get; init; }

    /// <summary>Calibration of the probabilities; null where a label is missing.</summary>
    public CalibrationResult? Calibration { get; init; }

    /// <summary>Against the other detector, all documents first, then by set; empty where there is none.</summary>
    public required IReadOnlyList<ComparisonResult> Comparison { get; init; }

    /// <summary>Time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
