namespace Provenance.Curation.Policies;

/// <summary>One setting of a policy: its name in files and manifests, its meaning, its check and its display.</summary>
/// <param name="Name">The name with its section, such as <c>human.share</c>.</param>
/// <param name="Meaning">The meaning, for authors of policies.</param>
internal abstract record PolicySetting(string Name, string Meaning)
{
    /// <summary>A further check, beside the setting's own range.</summary>
    internal Action<CurationPolicy, MistakeList>? Rule { get; init; }

    /// <summary>The setting's section; empty at the top.</summary>
    internal string Section => Name[..Math.Max(0, Name.IndexOf('.', StringComparison.Ordinal))];

    /// <summary>The name within the section.</summary>
    internal string Key => Name[(Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    /// <summary>Returns the value as a policy file writes it.</summary>
    internal abstract string Yaml(CurationPolicy policy);

    /// <summary>Returns names and values for a data set's manifest.</summary>
    internal abstract IEnumerable<KeyValuePair<string, string>> Show(CurationPolicy policy);

    internal virtual void Check(CurationPolicy policy, MistakeList found) => Rule?.Invoke(policy, found);
}
