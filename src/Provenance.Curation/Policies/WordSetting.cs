namespace Provenance.Curation.Policies;

/// <summary>A setting with one of a few words as its value.</summary>
/// <param name="Name">The name with its section.</param>
/// <param name="Words">The words.</param>
/// <param name="Get">Returns the word for a policy's value.</param>
/// <param name="With">Returns a policy with the value of another word.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
internal sealed record WordSetting(
    string Name, IReadOnlyList<string> Words, Func<CurationPolicy, string> Get, Func<CurationPolicy, string, CurationPolicy> With, string Meaning) : PolicySetting(Name, Meaning)
{
    /// <summary>Creates a setting whose value is a member of an enumeration.</summary>
    internal static WordSetting Create<T>(string name, Func<CurationPolicy, T> get, Func<CurationPolicy, T, CurationPolicy> with, string meaning) where T : struct, Enum
    {
        var members = Enum.GetValues<T>().ToDictionary(member => PolicyWords.Name(member), StringComparer.Ordinal);
        return new(name, [.. members.Keys], policy => PolicyWords.Name(get(policy)), (policy, word) => with(policy, members[word]), meaning)
        {
            Rule = (policy, found) => found.Known(name, get(policy)),
        };
    }

    internal override string Yaml(CurationPolicy policy) => Get(policy);

    internal override IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy) => [new(Name, Get(policy))];
}
