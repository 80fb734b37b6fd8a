namespace Provenance.Documents.Conditions;

/// <summary>Holds if a document has a fact.</summary>
internal sealed class Presence(FactName name) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Text(name) is not null;
}
