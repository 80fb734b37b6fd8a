namespace Provenance.Documents.Conditions;

/// <summary>Compares a fact with a number; every comparison with a missing fact is false, <c>!=</c> included.</summary>
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
