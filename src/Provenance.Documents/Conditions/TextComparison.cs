namespace Provenance.Documents.Conditions;

/// <summary>Compares a fact with words; every comparison with a missing fact is false, <c>!=</c> included.</summary>
/// <param name="name">The fact.</param>
/// <param name="equal">True if the fact, or one of several, must equal one of the words; false if it must equal none.</param>
/// <param name="words">The words, compared exactly.</param>
internal sealed class TextComparison(FactName name, bool equal, IReadOnlyList<string> words) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.IsOneOf(name, words) is { } found && found == equal;
}
