namespace Provenance.Lineage;

/// <summary>A record that declares a document's origin.</summary>
/// <param name="Record">Its place in the store.</param>
/// <param name="Origin">The origin that it declares.</param>
/// <param name="Generator">The model that it names.</param>
/// <param name="Source">The collection that it names.</param>
/// <param name="Agent">The agent that states it.</param>
/// <param name="Time">The time of the statement.</param>
public sealed record Declaration(long Record, Origin Origin, string? Generator, string? Source, string? Agent, string? Time);
