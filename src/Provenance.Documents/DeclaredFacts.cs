namespace Provenance.Documents;

/// <summary>The facts that a provenance store declares about a document.</summary>
/// <param name="Origin">human, machine, mixed or unknown.</param>
/// <param name="Generation">Its generation; null if unknown.</param>
/// <param name="Generator">The model that wrote it.</param>
/// <param name="Source">Its collection.</param>
public sealed record DeclaredFacts(string Origin, int? Generation, string? Generator, string? Source)
{
    /// <summary>The names of the facts in conditions.</summary>
    internal static readonly string[] Names = ["origin", "generation", "generator", "source"];
}
