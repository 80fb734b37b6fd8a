namespace Provenance.Lineage;

/// <summary>A record that declares who wrote a document.</summary>
/// <param name="Record">Its place in the store.</param>
/// <param name="Origin">The origin that it declares.</param>
/// <param name="Generator">The model that it names.</param>
/// <param name="Source">The collection that it names.</param>
/// <param name="Agent">Who states it.</param>
/// <param name="Time">When it was stated.</param>
public sealed record Declaration(long Record, Origin Origin, string? Generator, string? Source, string? Agent, string? Time);
