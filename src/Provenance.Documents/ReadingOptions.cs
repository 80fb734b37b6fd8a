using System.Text.Json.Serialization;

namespace Provenance.Documents;

/// <summary>
/// Options for reading files: the formats, and the fields of a record that hold a document's text and id. A dot leads into an object: <c>metadata.text</c> is the field <c>text</c> of the
/// object <c>metadata</c>.
/// </summary>
public sealed record ReadingOptions
{
    /// <summary>The defaults: JSON Lines with <c>text</c> and <c>id</c>, as dolma and datatrove write them, and text files.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Path of the text; default <c>text</c>. In tables, the name of a column.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>Path of the id, a string or a number; default <c>id</c>. In tables, the name of a column.</summary>
    public string IdField { get; init; } = "id";

    /// <summary>The known formats; default <see cref="DocumentFormats.Plain"/>.</summary>
    [JsonIgnore]
    public DocumentFormats Formats { get; init; } = DocumentFormats.Plain;
}
