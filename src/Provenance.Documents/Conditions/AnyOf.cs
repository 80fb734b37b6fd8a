namespace Provenance.Documents.Conditions;

/// <summary>Holds if one of its parts holds.</summary>
internal sealed class AnyOf(IReadOnlyList<ConditionNode> parts) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (part.Holds(facts)) return true;
        }

        return false;
    }
}
