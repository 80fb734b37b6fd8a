using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Conditions;

/// <summary>
/// Compares a fact with values, of which one is enough. Of a list, and of several pieces of evidence, one member is enough; <c>!=</c> holds if no member is equal. Every comparison with a missing
/// fact is false, <c>!=</c> included.
/// </summary>
/// <param name="name">The fact.</param>
/// <param name="sign">The sign.</param>
/// <param name="values">The values; more than one only for equality and <c>has</c>.</param>
internal sealed class Comparison(FactName name, ComparisonSign sign, ConditionValue[] values) : ConditionNode
{
    private readonly ComparisonSign _asked = sign == ComparisonSign.NotEqual ? ComparisonSign.Equal : sign;

    internal override bool Holds(in ConditionFacts facts) => Finds(facts) is { } found && found == (sign != ComparisonSign.NotEqual);

    /// <summary>Returns true if a member or the value itself compares as asked; null if the fact is missing.</summary>
    private bool? Finds(in ConditionFacts facts) => name.Fact switch
    {
        Fact.Field => facts.Field(name) is { IsEmpty: false } json ? Field(json) : null,
        Fact.Id => Text(facts.Id),
        Fact.Evidence or Fact.EvidenceSays => Evidence(facts),
        _ when FactValues.AreNumbers(name.Fact) => facts.Number(name) is { } number ? Number(number) : null,
        _ => facts.Text(name) is { } text ? Text(text) : null,
    };

    private bool? Evidence(in ConditionFacts facts)
    {
        foreach (var one in facts.Evidence)
        {
            if (Text(name.Fact == Fact.Evidence ? one.Kind : Provenance.Documents.Identity.Words.Name(one.Says))) return true;
        }

        return facts.Evidence.Count > 0 ? false : null;
    }

    private bool Field(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (Scalar(ref reader)) return true;

                    reader.Skip();
                }

                return false;
            case JsonTokenType.StartObject:
                while (sign == ComparisonSign.Has && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (Scalar(ref reader)) return true;

                    reader.Read();
                    reader.Skip();
                }

                return false;
            default:
                return Scalar(ref reader);
        }
    }

    private bool Scalar(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.Null) return false;
        if (!reader.ValueIsEscaped) return Text(reader.ValueSpan);

        var text = new byte[reader.ValueSpan.Length];
        try
        {
            return Text(text.AsSpan(0, reader.CopyString(text)));
        }
        catch (InvalidOperationException)
        {
            // invalid Unicode in a field other than the text equals nothing
            return false;
        }
    }

    private bool Text(string text)
    {
        foreach (var value in values)
        {
            if (value.IsText ? text == value.Text : Number(Encoding.UTF8.GetBytes(text), value)) return true;
        }

        return false;
    }

    private bool Text(ReadOnlySpan<byte> text)
    {
        foreach (var value in values)
        {
            if (value.IsText ? text.SequenceEqual(value.Utf8) : Number(text, value)) return true;
        }

        return false;
    }

    private bool Number(ReadOnlySpan<byte> text, ConditionValue value) =>
        DecimalNumber.TryParse(text, out var ours) && DecimalNumber.TryParse(value.Utf8, out var theirs) && Holds(ours.CompareTo(theirs));

    private bool Number(double number)
    {
        foreach (var value in values)
        {
            if (Holds(number.CompareTo(value.Double))) return true;
        }

        return false;
    }

    private bool Holds(int order) => _asked switch
    {
        ComparisonSign.Less => order < 0,
        ComparisonSign.LessOrEqual => order <= 0,
        ComparisonSign.Greater => order > 0,
        ComparisonSign.GreaterOrEqual => order >= 0,
        _ => order == 0,
    };
}
