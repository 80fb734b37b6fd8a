namespace Provenance.Documents.Conditions;

/// <summary>Holds where a document has something.</summary>
internal sealed class Presence(FactName name) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Text(name) is not null;
}
