namespace Provenance.Documents.Conditions;

/// <summary>Holds if all of its parts hold.</summary>
internal sealed class AllOf(IReadOnlyList<ConditionNode> parts) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(facts)) return false;
        }

        return true;
    }
}
