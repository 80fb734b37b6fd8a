namespace Provenance.Formats.Corpora;

/// <summary>The rule for a text of a record, and for the fields of its document.</summary>
/// <param name="Path">Path of the text, or of an array of texts.</param>
/// <param name="Fields">The other fields of a document, by their names in the project's layout; <see cref="Label"/> is among them.</param>
internal sealed record TextRule(string Path, IReadOnlyList<KeyValuePair<string, FieldRule>> Fields)
{
    /// <summary>The field that training and evaluation need.</summary>
    internal const string Label = "label";

    /// <summary>The field that identifies a document.</summary>
    internal const string Id = "id";

    /// <summary>The field that all versions of one text share.</summary>
    internal const string Pair = "pair";

    /// <summary>Fields that may be mapped, in the order of the output; <c>set</c>, <c>source</c> and <c>licence</c> come from the manifest.</summary>
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
