namespace Provenance.Curation.Policies;

/// <summary>One setting of a policy: its name in files and manifests, its meaning, and how it is checked and shown.</summary>
/// <param name="Name">With its section, such as <c>human.share</c>.</param>
/// <param name="Meaning">For whoever writes a policy.</param>
internal abstract record PolicySetting(string Name, string Meaning)
{
    /// <summary>A further check, beside the setting's own range.</summary>
    internal Action<CurationPolicy, MistakeList>? Rule { get; init; }

    /// <summary>The section it stands in; empty at the top.</summary>
    internal string Section => Name[..Math.Max(0, Name.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>Its name within the section.</summary>
    internal string Key => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>The value as a policy file writes it.</summary>
    internal abstract string Yaml(CurationPolicy policy);

    /// <summary>Names and values in a set's manifest.</summary>
    internal abstract IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy);

    internal virtual void Check(CurationPolicy policy, MistakeList found) => Rule?.Invoke(policy, found);
}
