namespace Provenance.Training.Fitting;

/// <summary>Figures of one language, on windows of data sets that the scored models had not seen. Shares are 0 to 1; null where too little text was there to measure them.</summary>
internal sealed record LanguageFigures
{
    /// <summary>ISO 639-1 code.</summary>
    internal required string Language { get; init; }

    /// <summary>Number of human windows, long enough for a verdict.</summary>
    internal required int Human { get; init; }

    /// <summary>Number of data sets of the human windows that are large enough to be left out.</summary>
    internal required int HumanSets { get; init; }

    /// <summary>Number of machine windows, long enough for a verdict.</summary>
    internal required int Machine { get; init; }

    /// <summary>Number of data sets of the machine windows.</summary>
    internal required int MachineSets { get; init; }

    /// <summary>Area under the ROC curve over all windows of the language.</summary>
    internal double? Auroc { get; init; }

    /// <summary>True-positive rate at 5% and at 1% of the human windows of the language.</summary>
    internal (double At5, double At1)? Tpr { get; init; }

    /// <summary>Share of machine windows with p-values of 0.05 or less, and of 0.01 or less, by thresholds without their data set.</summary>
    internal (double At5, double At1)? Found { get; init; }

    /// <summary>Realised false-positive rate at 5% and at 1%: the mean over human data sets, each judged by thresholds of the others; null for a single data set.</summary>
    internal (double At5, double At1)? Realised { get; init; }

    /// <summary>Share of these data sets that keep twice the rate, at 5% and at 1%.</summary>
    internal (double At5, double At1)? Kept { get; init; }

    /// <summary>The reason why the language gets no verdicts; null for a supported one.</summary>
    internal string? Unsupported { get; init; }
}
