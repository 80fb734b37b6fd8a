using System.Text.Json;

namespace Provenance.Documents;

/// <summary>One document: the unit that is assessed, recorded and selected.</summary>
public sealed record Document
{
    /// <summary>Its own id, or <c>sha256:</c> and the digest of its text where it came without one.</summary>
    public required string Id { get; init; }

    /// <summary>The text, exactly as it was given.</summary>
    public required string Text { get; init; }

    /// <summary>The collection it came from, where it says so.</summary>
    public string? Source { get; init; }

    /// <summary>When it was added to the collection, as written there.</summary>
    public string? Added { get; init; }

    /// <summary>When it was written, as its collection says.</summary>
    public string? Created { get; init; }

    /// <summary>Everything else that its collection says of it.</summary>
    public JsonElement? Metadata { get; init; }
}
