namespace Provenance.Documents.Conditions;

/// <summary>The meaning of a name in a condition.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Index">A field's index among those of the parser.</param>
internal readonly record struct FactName(Fact Fact, int Index);
