using System.Text.Json.Serialization;

namespace Provenance.Training;

/// <summary>Options of a calibration to a collection. The same documents, detector and options give the same bytes.</summary>
public sealed record CalibrationOptions
{
    /// <summary>The defaults.</summary>
    public static CalibrationOptions Default { get; } = new();

    /// <summary>The smallest false-positive rate that the documents must show in a language: 5% needs 100 independent documents, 1% needs 500. Above 0, below 1; default 0.05.</summary>
    public double FalsePositiveRate { get; init; } = 0.05;

    /// <summary>
    /// The path of a field whose documents resemble each other, such as the author or the book, where later documents will be of other authors or books. Documents of one value then
    /// count as fewer, by the intraclass correlation of their scores; those without the field count as a group each. Null where documents are independent.
    /// </summary>
    public string? GroupField { get; init; }

    /// <summary>The fields of a document that hold its text, id and label. Documents without a label are human.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>The clock for progress.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
