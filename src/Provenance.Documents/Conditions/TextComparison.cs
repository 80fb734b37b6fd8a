namespace Provenance.Documents.Conditions;

/// <summary>Compares a fact with words; what is missing compares to nothing, not even as unequal.</summary>
/// <param name="name">The fact.</param>
/// <param name="equal">Whether it, or one of several, is to be one of them, or none.</param>
/// <param name="words">The words, compared letter by letter.</param>
internal sealed class TextComparison(FactName name, bool equal, IReadOnlyList<string> words) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.IsOneOf(name, words) is { } found && found == equal;
}
