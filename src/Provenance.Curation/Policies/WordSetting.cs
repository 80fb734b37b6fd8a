namespace Provenance.Curation.Policies;

/// <summary>A setting that is one of some words.</summary>
/// <param name="Name">With its section.</param>
/// <param name="Words">The words there are.</param>
/// <param name="Get">The word for what a policy has.</param>
/// <param name="With">A policy with what another of the words stands for.</param>
/// <param name="Meaning">For whoever writes a policy.</param>
internal sealed record WordSetting(
    string Name, IReadOnlyList<string> Words, Func<CurationPolicy, string> Get, Func<CurationPolicy, string, CurationPolicy> With, string Meaning) : PolicySetting(Name, Meaning)
{
    /// <summary>A setting that is a member of an enumeration.</summary>
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
