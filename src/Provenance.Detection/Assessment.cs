namespace Provenance.Detection;

/// <summary>The result of one detector, named by its digest, for one document.</summary>
public sealed record Assessment
{
    /// <summary>The document's id, or <c>sha256:</c> and its text's digest where it has none.</summary>
    public required string Id { get; init; }

    /// <summary>The verdict at the requested false-positive rate.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Calibrated P(machine), 0 to 1; <see langword="null"/> where there is nothing to judge (no words).</summary>
    public double? Probability { get; init; }

    /// <summary>Human-resemblance: calibrated log-odds that a human wrote it, natural logarithm.</summary>
    public double? Resemblance { get; init; }

    /// <summary>Rises with machine-likeness; the ranking key of documents. No unit; comparable for one detector only.</summary>
    public double? Score { get; init; }

    /// <summary>The share of comparable human text (same length, same language) that scores at least as high, 0 to 1.</summary>
    public double? PValue { get; init; }

    /// <summary>Words counted after normalisation; two characters of Chinese or Japanese count as one.</summary>
    public required int Words { get; init; }

    /// <summary>ISO 639-1 code, or <c>und</c> where the language was not recognised.</summary>
    public required string Language { get; init; }

    /// <summary>The reasons for the verdict, as short stable words such as <c>too-short</c> or <c>language</c>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Anomalies found in the raw text before normalisation: name and count.</summary>
    public IReadOnlyDictionary<string, int> Anomalies { get; init; } = NoAnomalies;

    /// <summary>Evidence of the document's origin beside its words; it does not change <see cref="Probability"/>. Only scans examine fields of a document, such as its date.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];

    /// <summary>Digest of the detector, <c>sha256:</c> and 16 hexadecimal digits.</summary>
    public required string Detector { get; init; }

    private static readonly IReadOnlyDictionary<string, int> NoAnomalies = new Dictionary<string, int>();
}
