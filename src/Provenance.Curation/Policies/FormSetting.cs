namespace Provenance.Curation.Policies;

/// <summary>A setting with a form of its own: lists, amounts, or one of several spellings.</summary>
/// <param name="Name">With its section.</param>
/// <param name="Default">As a policy file writes it.</param>
/// <param name="Meaning">For whoever writes a policy.</param>
internal sealed record FormSetting(string Name, string Default, string Meaning) : PolicySetting(Name, Meaning)
{
    /// <summary>Names and values in a set's manifest; by default none, as of files, over which documents may be spread in any way.</summary>
    internal Func<CurationPolicy, IEnumerable<KeyValuePair<string, string>>> Shown { get; init; } = _ => [];

    internal override string Yaml(CurationPolicy policy) => Default;

    internal override IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy) => Shown(policy);
}
