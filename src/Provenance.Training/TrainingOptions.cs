using System.Text.Json.Serialization;

namespace Provenance.Training;

/// <summary>Options for training a detector. The same data, options and seed give the same bytes, with any number of threads.</summary>
public sealed record TrainingOptions
{
    /// <summary>The defaults.</summary>
    public static TrainingOptions Default { get; } = new();

    /// <summary>The seed of windows, order of learning, and the rows and columns of each tree.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Maximum number of threads; 0 for one a processor. At most four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Number of folds of data sets: trees, calibration and thresholds learn from scores of models that did not see the document's data set. 2 to 20.</summary>
    public int Folds { get; init; } = 6;

    /// <summary>The documents left out of training; each names one of <see cref="Holdout.Fields"/>.</summary>
    public IReadOnlyList<Holdout> Holdouts { get; init; } = [];

    /// <summary>The fields of a line that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>
    /// A detector to adapt: nothing of it changes; models of the new sources are added, and a gate that tells their text from what the detector knew. It must not
    /// be adapted already. <see langword="null"/> to train from scratch.
    /// </summary>
    [JsonIgnore]
    public Detector? Base { get; init; }
}
