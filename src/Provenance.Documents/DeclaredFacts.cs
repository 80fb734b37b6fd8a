namespace Provenance.Documents;

/// <summary>What a provenance store says of a document.</summary>
/// <param name="Origin">human, machine, mixed or unknown.</param>
/// <param name="Generation">Its generation; null where it is not known.</param>
/// <param name="Generator">The model that wrote it.</param>
/// <param name="Source">Its collection.</param>
public sealed record DeclaredFacts(string Origin, int? Generation, string? Generator, string? Source)
{
    /// <summary>What conditions call them.</summary>
    internal static readonly string[] Names = ["origin", "generation", "generator", "source"];
}
