using Provenance.Detection.Explanations;

namespace Provenance.Detection;

/// <summary>The result of an <see cref="Explainer"/>.</summary>
public sealed record ExplanationSummary
{
    /// <summary>Digest of the detector, see <see cref="Detector.Digest"/>.</summary>
    public required string Detector { get; init; }

    /// <summary>The inputs as given.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The options of the run.</summary>
    public required ExplanationOptions Options { get; init; }

    /// <summary>The explanations, in the order of the input; empty where <see cref="ExplanationRequest.Explained"/> received them.</summary>
    public required IReadOnlyList<Explanation> Explanations { get; init; }

    /// <summary>Number of documents explained.</summary>
    public required long Documents { get; init; }

    /// <summary>True if there were more documents than <see cref="ExplanationRequest.Limit"/>.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Requested ids that no document has, in ordinal order; empty where reading stopped at the limit.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Records and files that could not be used.</summary>
    public required long Rejects { get; init; }

    /// <summary>Number of rejects by reason.</summary>
    public required IReadOnlyDictionary<string, long> RejectReasons { get; init; }

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Time taken.</summary>
    public required TimeSpan Elapsed { get; init; }
}
