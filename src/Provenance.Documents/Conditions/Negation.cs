namespace Provenance.Documents.Conditions;

/// <summary>Holds if its part does not.</summary>
internal sealed class Negation(ConditionNode part) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => !part.Holds(facts);
}
