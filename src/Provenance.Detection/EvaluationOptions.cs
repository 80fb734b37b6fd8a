using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options for measuring detectors. Reports do not depend on <see cref="Threads"/>.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The defaults.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>The fields of a line that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Maximum number of threads; 0 for one a processor. At most four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Minimum number of words; shorter documents are counted and excluded from all rates. Default 50, below which a detector gives no verdict.</summary>
    public int MinWords { get; init; } = 50;

    /// <summary>The false-positive rate of the verdicts, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = ScanOptions.DefaultFalsePositiveRate;

    /// <summary>Minimum number of human and of machine documents of a group with AUROC and TPR; 2 or more, default 20.</summary>
    public int MinDocuments { get; init; } = 20;

    /// <summary>Minimum number of documents of a human data set in the false-positive check; default 100.</summary>
    public int MinHumanForPromise { get; init; } = 100;

    /// <summary>Number of samples of each bootstrap; 1 or more, default 1000. Groups of more than 20,000 documents get fewer, but at least 200.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>The seed of the bootstrap.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The clock for times.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
