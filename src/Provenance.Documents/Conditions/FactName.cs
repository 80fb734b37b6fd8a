namespace Provenance.Documents.Conditions;

/// <summary>What a name in a condition means.</summary>
/// <param name="Fact">What is asked.</param>
/// <param name="Index">A field's index among those that the parser gives.</param>
internal readonly record struct FactName(Fact Fact, int Index);
