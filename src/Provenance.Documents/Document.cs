using System.Text.Json;

namespace Provenance.Documents;

/// <summary>One document: the unit that is assessed, recorded and selected.</summary>
public sealed record Document
{
    /// <summary>The document's own id, or <c>sha256:</c> and the digest of its text if it has none.</summary>
    public required string Id { get; init; }

    /// <summary>The text, exactly as it was given.</summary>
    public required string Text { get; init; }

    /// <summary>The collection it came from; null if unknown.</summary>
    public string? Source { get; init; }

    /// <summary>The time at which it was added to the collection, as written there.</summary>
    public string? Added { get; init; }

    /// <summary>The time at which it was written, according to its collection.</summary>
    public string? Created { get; init; }

    /// <summary>All other metadata of its collection.</summary>
    public JsonElement? Metadata { get; init; }
}
