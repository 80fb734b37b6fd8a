namespace Provenance.Lineage;

/// <summary>The result of verifying a store.</summary>
public sealed record VerificationReport
{
    /// <summary>Number of records checked without a fault.</summary>
    public required long Records { get; init; }

    /// <summary>The first fault, without the store's name; null if there is none.</summary>
    public string? Fault { get; init; }

    /// <summary>Documents whose declared generation the graph contradicts; the first of them only.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>Number of all such documents.</summary>
    public required long Disagreeing { get; init; }
}
