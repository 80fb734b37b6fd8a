using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options for measuring detectors. Reports do not depend on <see cref="Threads"/>.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The defaults.</summary>
    public static EvaluationOptions Default { get; } = new();

    /// <summary>The fields of a line that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Threads at most; 0 for one a processor. However many are asked for, no more than four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Documents with fewer words are counted and left out of all rates; default 50, below which a detector gives no verdict.</summary>
    public int MinWords { get; init; } = 50;

    /// <summary>The false-positive rate that verdicts are given at, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = ScanOptions.DefaultFalsePositiveRate;

    /// <summary>Groups with fewer human or fewer machine documents get no AUROC and no TPR; 2 or more, default 20.</summary>
    public int MinDocuments { get; init; } = 20;

    /// <summary>Human sets with fewer documents are not held to the promised false-positive rate; default 100.</summary>
    public int MinHumanForPromise { get; init; } = 100;

    /// <summary>Draws of each bootstrap; 1 or more, default 1000. Groups of more than 20,000 documents get fewer, but at least 200.</summary>
    public int Draws { get; init; } = 1000;

    /// <summary>Decides the draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The clock that times are taken from.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
