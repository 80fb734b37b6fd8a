using System.Text.Json.Serialization;

namespace Provenance.Documents;

/// <summary>
/// How files are read: in which formats, and where a record keeps a document's text and id. A dot goes one object down: <c>metadata.text</c> is the field <c>text</c> of the
/// object <c>metadata</c>.
/// </summary>
public sealed record ReadingOptions
{
    /// <summary>The layout that dolma and datatrove use, <c>text</c> and <c>id</c>, in JSON lines; and texts.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Path of the text; default <c>text</c>. In tables the name of its column.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>Path of the id, which may be a string or a number; default <c>id</c>. In tables the name of its column.</summary>
    public string IdField { get; init; } = "id";

    /// <summary>The formats there are; default <see cref="DocumentFormats.Plain"/>.</summary>
    [JsonIgnore]
    public DocumentFormats Formats { get; init; } = DocumentFormats.Plain;
}
