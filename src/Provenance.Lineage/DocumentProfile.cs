namespace Provenance.Lineage;

/// <summary>Documents that are alike in all that decides their generation.</summary>
/// <param name="Origin">Who wrote them.</param>
/// <param name="Generation">The generation that was stated.</param>
/// <param name="Generator">The model that wrote them.</param>
/// <param name="Source">Where they are from, where it was asked for.</param>
/// <param name="Derived">The document itself, where it was made from others and so is like no other.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Example">One of them.</param>
public sealed record DocumentProfile(Origin Origin, int? Generation, string? Generator, string? Source, Digest? Derived, long Count, Digest Example);
