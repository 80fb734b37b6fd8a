using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options of an <see cref="Explainer"/>.</summary>
public sealed record ExplanationOptions
{
    /// <summary>The defaults.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>The share of human documents that may be flagged as machine text, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = ScanOptions.DefaultFalsePositiveRate;

    /// <summary>The formats of inputs, and the fields of a record that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The clock for times.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
