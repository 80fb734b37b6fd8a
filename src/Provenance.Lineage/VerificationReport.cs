namespace Provenance.Lineage;

/// <summary>What verifying a store came to.</summary>
public sealed record VerificationReport
{
    /// <summary>Records that were looked at and fit.</summary>
    public required long Records { get; init; }

    /// <summary>The first thing that does not fit, without the store's name; null where all does.</summary>
    public string? Fault { get; init; }

    /// <summary>Documents whose declared generation the graph contradicts, the first ones.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>How many documents those are altogether.</summary>
    public required long Disagreeing { get; init; }
}
