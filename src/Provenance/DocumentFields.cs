namespace Provenance;

/// <summary>
/// Where a JSON line keeps a document's text and id. A dot goes one object down: <c>metadata.text</c> is the field
/// <c>text</c> of the object <c>metadata</c>.
/// </summary>
public sealed record DocumentFields
{
    /// <summary>The layout that dolma and datatrove use: <c>text</c> and <c>id</c>.</summary>
    public static DocumentFields Default { get; } = new();

    /// <summary>Path of the text; default <c>text</c>.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Path of the id, which may be a string or a number; default <c>id</c>.</summary>
    public string Id { get; init; } = "id";
}
