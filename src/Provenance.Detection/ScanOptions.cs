using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options of a scan. The output does not depend on <see cref="Threads"/>.</summary>
public sealed record ScanOptions
{
    /// <summary>One human document in a hundred.</summary>
    public const double DefaultFalsePositiveRate = 0.01;

    /// <summary>The options that hold where none are given.</summary>
    public static ScanOptions Default { get; } = new();

    /// <summary>The share of human documents that may be flagged as machine text, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = DefaultFalsePositiveRate;

    /// <summary>True to write the documents themselves, each with its assessment in <c>metadata.provenance</c>, rather than the assessments alone; default false.</summary>
    public bool Annotate { get; init; }

    /// <summary>
    /// What dates speak for, see <see cref="Provenance.Documents.OriginEvidence.Prior"/>: a row or more in the order of their dates, the first from <see cref="DateOnly.MinValue"/> on. Default
    /// <see cref="DatePrior.Default"/>.
    /// </summary>
    public IReadOnlyList<DatePrior> DatePriors { get; init; } = DatePrior.Default;

    /// <summary>The fields of a JSON line that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Threads that score; default 0, one a processor. However many are asked for, no more than four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>Bytes that one record may have, 1 to 1 GiB; default 64 MiB. Longer ones are rejected without being held.</summary>
    public int MaxRecordBytes { get; init; } = Provenance.Documents.Formats.RecordLimits.DefaultMaxBytes;

    /// <summary>True if one record that cannot be used makes the run fail; default false.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Documents to keep for showing, default 0, none. Where there are more than <see cref="ShowAll"/>, the most machine-like of
    /// them, else all in the order of the input.
    /// </summary>
    public int Top { get; init; }

    /// <summary>Up to so many documents are all shown; default 50.</summary>
    public int ShowAll { get; init; } = 50;

    /// <summary>True to estimate the composition of the collection, see <see cref="ScanSummary.Survey"/>; default true.</summary>
    public bool Survey { get; init; } = true;

    /// <summary>
    /// By what the survey divides the collection: <c>language</c> (as recognised), <c>host</c> (of the address in <c>url</c> or <c>metadata.url</c>), <c>month</c> (of collection, else of writing),
    /// <c>length</c>, <c>file</c>, or the path of a field, such as <c>source</c> or <c>metadata.license</c>.
    /// </summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>
    /// The field in which documents declare their origin, <c>human</c>, <c>machine</c> or <c>mixed</c>, for the survey alone; default null, the first of <c>label</c>,
    /// <c>origin</c>, <c>metadata.label</c> and <c>metadata.origin</c> that does.
    /// </summary>
    public string? OriginField { get; init; }

    /// <summary>Documents that the survey keeps as examples of each kind; default 0.</summary>
    public int Examples { get; init; }

    /// <summary>The clock that rates are taken from.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
