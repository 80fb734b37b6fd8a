using System.Globalization;

namespace Provenance.Curation.Policies;

/// <summary>A setting that is a number within a range.</summary>
/// <param name="Name">The name with its section.</param>
/// <param name="Low">The minimum.</param>
/// <param name="High">The maximum; infinity for none.</param>
/// <param name="Get">Returns the value in a policy; null for none.</param>
/// <param name="With">Returns a policy with another value.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
internal sealed record NumberSetting(
    string Name, double Low, double High, Func<CurationPolicy, double?> Get, Func<CurationPolicy, double?, CurationPolicy> With, string Meaning) : PolicySetting(Name, Meaning)
{
    internal bool IsWhole { get; init; }

    /// <summary>True if the value may be absent.</summary>
    internal bool IsOptional { get; init; }

    /// <summary>True if <see cref="Low"/> itself is outside the range.</summary>
    internal bool IsAbove { get; init; }

    /// <summary>A description of the permitted values.</summary>
    internal string Form => MistakeList.Invariant($"{(IsWhole ? "a whole number" : "a number")} {(IsAbove ? "above" : "from")} {Low}{(double.IsFinite(High) ? MistakeList.Invariant($" to {High}") : "")}{(IsOptional ? ", or false" : "")}");

    internal override string Yaml(CurationPolicy policy) => Text(policy, "null");

    internal override IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy) => [new(Name, Text(policy, "none"))];

    internal override void Check(CurationPolicy policy, MistakeList found)
    {
        var value = Get(policy);
        if (double.IsFinite(High)) found.Between(Name, value, Low, High);
        else if (IsWhole) found.AtLeast(Name, (long?)value, (long)Low);
        else found.If(value is { } number && !(double.IsFinite(number) && (IsAbove ? number > Low : number >= Low)), Name, MistakeList.Invariant($"{value} is not {Form}"));
        base.Check(policy, found);
    }

    private string Text(CurationPolicy policy, string none) => Get(policy)?.ToString("R", CultureInfo.InvariantCulture) ?? none;
}
