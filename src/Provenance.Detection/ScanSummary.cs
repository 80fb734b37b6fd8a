using Provenance.Detection.Prevalence;

namespace Provenance.Detection;

/// <summary>The result of a scan.</summary>
public sealed record ScanSummary
{
    private readonly Lazy<CollectionPrevalence>? _survey;

    /// <summary>Digest of the detector, see <see cref="Detector.Digest"/>.</summary>
    public string Detector { get; init; } = "";

    /// <summary>The languages whose p-values come from a collection that the detector was calibrated to, see <see cref="Detector.CalibratedLanguages"/>.</summary>
    public IReadOnlyList<CalibratedLanguage> CalibratedLanguages { get; init; } = [];

    /// <summary>The inputs as given.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The files of the inputs, with their bytes on disk; 0 for standard input.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> InputFiles { get; init; } = [];

    /// <summary>The options of the scan.</summary>
    public ScanOptions Options { get; init; } = ScanOptions.Default;

    /// <summary>Number of documents assessed.</summary>
    public required long Documents { get; init; }

    /// <summary>The number of documents kept; null where documents were not filtered.</summary>
    public long? Kept { get; init; }

    /// <summary>Number of files read.</summary>
    public required int Files { get; init; }

    /// <summary>Number of documents by verdict; verdicts without documents are listed with 0.</summary>
    public required IReadOnlyDictionary<Verdict, long> Verdicts { get; init; }

    /// <summary>Number of documents by language, ISO 639-1; languages without documents are missing.</summary>
    public required IReadOnlyDictionary<string, long> Languages { get; init; }

    /// <summary>Number of words in all documents.</summary>
    public required long Words { get; init; }

    /// <summary>Number of bytes of all documents' text, UTF-8.</summary>
    public required long TextBytes { get; init; }

    /// <summary>Number of bytes read from disk, compressed or not.</summary>
    public required long BytesRead { get; init; }

    /// <summary>Number of empty lines skipped.</summary>
    public required long EmptyLines { get; init; }

    /// <summary>Records and files that could not be used.</summary>
    public required long Rejects { get; init; }

    /// <summary>Number of rejects by reason.</summary>
    public required IReadOnlyDictionary<string, long> RejectReasons { get; init; }

    /// <summary>Number of crawl records that are no documents, by reason, such as <c>status 404</c>; they are not rejects.</summary>
    public IReadOnlyDictionary<string, long> Skipped { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Number of documents with the id of an earlier one; they are assessed all the same.</summary>
    public required long DuplicateIds { get; init; }

    /// <summary>Evidence of documents' origins beside their words, by kind; empty where documents were filtered.</summary>
    public IReadOnlyList<EvidenceFigure> Evidence { get; init; } = [];

    /// <summary>The documents to show, see <see cref="ScanOptions.Top"/>.</summary>
    public required IReadOnlyList<ScannedDocument> Shown { get; init; }

    /// <summary>True if <see cref="Shown"/> holds the most machine-like documents only.</summary>
    public required bool ShownAreTop { get; init; }

    /// <summary>The composition of the collection; null where <see cref="ScanOptions.EstimatePrevalence"/> is off. Estimated when it is first read.</summary>
    public CollectionPrevalence? Prevalence
    {
        get => _survey?.Value;
        init => _survey = value is null ? null : new Lazy<CollectionPrevalence>(value);
    }

    internal Lazy<CollectionPrevalence>? LazyPrevalence
    {
        init => _survey = value;
    }

    /// <summary>Time taken.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The reason that the run failed and no output file was written; null where it succeeded.</summary>
    public string? Failure { get; init; }

    /// <summary>Megabytes (10^6 bytes) of text a second.</summary>
    public double MegabytesPerSecond => Elapsed.TotalSeconds > 0 ? TextBytes / 1e6 / Elapsed.TotalSeconds : 0;
}
