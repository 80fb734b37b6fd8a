namespace Provenance.Detection;

/// <summary>Documents that are left out of training: those whose field has a given value.</summary>
/// <param name="Field">One of <c>set</c>, <c>generator</c>, <c>family</c>, <c>domain</c>, <c>attack</c>, <c>language</c>.</param>
/// <param name="Value">The field's value, compared exactly.</param>
public sealed record Holdout(string Field, string Value)
{
    /// <summary>The fields that can be held out.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["set", "generator", "family", "domain", "attack", "language"];

    /// <summary>Parses <c>field:value</c>, such as <c>set:outfox</c> or <c>generator:gpt-4</c>.</summary>
    /// <param name="text">The field and the value, separated by a colon.</param>
    /// <returns>The holdout.</returns>
    /// <exception cref="FormatException">There is no colon, the field is not one of <see cref="Fields"/>, or the value is empty.</exception>
    public static Holdout Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var field = colon < 0 ? text : text[..colon];
        if (colon < 0 || colon == text.Length - 1 || !Fields.Contains(field))
        {
            throw new FormatException($"\"{text}\" is not FIELD:VALUE with one of the fields {string.Join(", ", Fields)}");
        }

        return new Holdout(field, text[(colon + 1)..]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Value}";
}
