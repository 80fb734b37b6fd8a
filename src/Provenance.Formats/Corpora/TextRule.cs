namespace Provenance.Formats.Corpora;

/// <summary>Where records keep a text, and what they say of it.</summary>
/// <param name="Path">Path of the text, or of an array of texts.</param>
/// <param name="Fields">What else a document gets, by its names in the project's layout; <see cref="Label"/> is among them.</param>
internal sealed record TextRule(string Path, IReadOnlyList<KeyValuePair<string, FieldRule>> Fields)
{
    /// <summary>The field that training and measuring need.</summary>
    internal const string Label = "label";

    /// <summary>The field that names a document.</summary>
    internal const string Id = "id";

    /// <summary>The field that all versions of one text share.</summary>
    internal const string Pair = "pair";

    /// <summary>What may be mapped, in the order in which documents have it; <c>set</c>, <c>source</c> and <c>licence</c> are the manifest's.</summary>
    internal static readonly string[] Names = [Id, Label, "generator", "domain", "attack", "language", Pair];

    internal FieldRule? Find(string name)
    {
        foreach (var (known, rule) in Fields)
        {
            if (known == name) return rule;
        }

        return null;
    }
}
