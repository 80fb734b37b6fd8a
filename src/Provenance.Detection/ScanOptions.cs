using System.Text.Json.Serialization;

namespace Provenance.Detection;

/// <summary>Options of a scan. The output does not depend on <see cref="Threads"/>.</summary>
public sealed record ScanOptions
{
    /// <summary>The default false-positive rate: one human document in a hundred.</summary>
    public const double DefaultFalsePositiveRate = 0.01;

    /// <summary>The defaults.</summary>
    public static ScanOptions Default { get; } = new();

    /// <summary>The share of human documents that may be flagged as machine text, above 0 and below 1; default 0.01.</summary>
    public double FalsePositiveRate { get; init; } = DefaultFalsePositiveRate;

    /// <summary>True to write the documents themselves, each with its assessment in <c>metadata.provenance</c>, rather than the assessments alone; default false.</summary>
    public bool Annotate { get; init; }

    /// <summary>
    /// The shares of machine text by date, see <see cref="Provenance.Documents.OriginEvidence.Prior"/>. Default <see cref="DatePriors.Default"/>.
    /// </summary>
    public DatePriors DatePriors { get; init; } = DatePriors.Default;

    /// <summary>The fields of a JSON line that hold its text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Maximum number of threads that score; default 0, one a processor. At most four a processor are started.</summary>
    public int Threads { get; init; }

    /// <summary>True if one record that cannot be used makes the run fail; default false.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Number of documents to keep for display, default 0, none. With more than <see cref="ShowAll"/> documents, the most machine-like ones are
    /// kept, otherwise all in the order of the input.
    /// </summary>
    public int Top { get; init; }

    /// <summary>Maximum number of documents that are all shown; default 50.</summary>
    public int ShowAll { get; init; } = 50;

    /// <summary>True to estimate the composition of the collection, see <see cref="ScanSummary.Prevalence"/>; default true.</summary>
    public bool EstimatePrevalence { get; init; } = true;

    /// <summary>
    /// Fields that the prevalence report groups by: <c>language</c> (as recognised), <c>host</c> (of the address in <c>url</c> or <c>metadata.url</c>), <c>month</c> (of collection, else of writing),
    /// <c>length</c>, <c>file</c>, or the path of a field, such as <c>source</c> or <c>metadata.license</c>.
    /// </summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Number of documents that the prevalence report keeps as examples of each kind; default 0.</summary>
    public int Examples { get; init; }

    /// <summary>The clock for rates.</summary>
    [JsonIgnore]
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
