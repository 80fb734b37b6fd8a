namespace Provenance.Documents.Conditions;

/// <summary>Compares a fact with a number; what is missing compares to nothing, not even as unequal.</summary>
internal sealed class NumberComparison(FactName name, string sign, double number) : ConditionNode
{
    internal override bool Holds(in ConditionFacts facts) => facts.Number(name) is { } value && sign switch
    {
        "==" => value == number,
        "!=" => value != number,
        "<" => value < number,
        "<=" => value <= number,
        ">" => value > number,
        _ => value >= number,
    };
}
