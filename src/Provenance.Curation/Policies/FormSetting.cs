namespace Provenance.Curation.Policies;

/// <summary>A setting with a special form: lists, amounts, or one of several spellings.</summary>
/// <param name="Name">The name with its section.</param>
/// <param name="Default">The default as a policy file writes it.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
internal sealed record FormSetting(string Name, string Default, string Meaning) : PolicySetting(Name, Meaning)
{
    /// <summary>Names and values in a data set's manifest; by default none, as for files, since documents may be distributed over files in any way.</summary>
    internal Func<CurationPolicy, IEnumerable<KeyValuePair<string, string>>> Shown { get; init; } = _ => [];

    internal override string Yaml(CurationPolicy policy) => Default;

    internal override IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy) => Shown(policy);
}
