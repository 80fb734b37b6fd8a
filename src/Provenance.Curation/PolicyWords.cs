namespace Provenance.Curation;

/// <summary>The words of policy files for members of enumerations: <c>HumanResemblance</c> is <c>human-resemblance</c>.</summary>
public static class PolicyWords
{
    /// <summary>Returns the word for a value.</summary>
    /// <param name="value">A <see cref="SelectionOrder"/>, <see cref="SamplingMethod"/>, <see cref="HumanEvidence"/>, <see cref="GeneratorUnit"/>, <see cref="BudgetUnit"/> or <see cref="Origin"/>.</param>
    /// <returns>The word, in lower case with hyphens.</returns>
    public static string Name(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var name = value.ToString();
        return string.Concat(name.Select((letter, i) => char.IsAsciiLetterUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
