using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options of an <see cref="Explainer"/>.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The defaults.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>The share of human documents that may be flagged as machine text, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = ScanOptions.DefaultFalsePositiveRate;

    /// <summary>The formats of inputs, and where a record has its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The clock that times are taken from.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
