namespace Provenance.Documents.Conditions;

/// <summary>A part of a condition.</summary>
internal abstract class ConditionNode
{
    internal abstract bool Holds(in ConditionFacts facts);
}
