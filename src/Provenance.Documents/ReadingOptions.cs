using System.Text.Json.Serialization;
using Provenance.Documents.Formats;

namespace Provenance.Documents;

/// <summary>
/// Options for reading files: the formats, and the fields of a record that hold a document's text, id and label. Paths of fields have one grammar: <c>metadata.text</c> is the field <c>text</c>
/// of the object <c>metadata</c>, <c>messages[role=assistant].content</c> the contents of some elements of a list, <c>a+b</c> two values joined, <c>a|b</c> the first that is there,
/// <c>"a.b"</c> one name.
/// </summary>
public sealed record ReadingOptions
{
    /// <summary>The defaults: JSON Lines with <c>text</c> and <c>id</c>, as dolma and datatrove write them, and text files.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>Path of the text, a string or a list of strings; default <c>text</c>. Several are joined by blank lines. In tables, the name of a column.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>Path of the id, a string or a number; default <c>id</c>. In tables, the name of a column.</summary>
    public string IdField { get; init; } = "id";

    /// <summary>
    /// Path of the list of records in JSON files that wrap them, such as <c>data.items</c>, or <c>rows[].row</c> where each element wraps its record. Null, the default, for the only list of an object that has the text.
    /// </summary>
    public string? Records { get; init; }

    /// <summary>
    /// Fields whose values are documents of their own, such as lists of answers by people and by a model; then these are the texts, and not <see cref="TextField"/>. Each document keeps the other
    /// fields of its record, and its id is that of the record with the field and a number: <c>q7#human_answers/0</c>. Default none.
    /// </summary>
    public IReadOnlyList<EachField> Each { get; init; } = [];

    /// <summary>
    /// What cuts texts into documents: <c>lines</c>, <c>blank-lines</c>, or a marker, which counts anywhere if it has a letter or digit (<c>&lt;|endoftext|&gt;</c>), and otherwise where it is a whole
    /// line (<c>***</c>). Ids are the path and the line: <c>book.txt:12</c>, with the byte in the line where a document begins within one. Null, the default, for one document a file.
    /// </summary>
    public string? Split { get; init; }

    /// <summary>Path of the label; null, the default, for the first of <c>label</c>, <c>origin</c>, <c>metadata.label</c> and <c>metadata.origin</c> that holds one.</summary>
    public string? LabelField { get; init; }

    /// <summary>Values of labels besides the words <c>human</c>, <c>machine</c> and <c>mixed</c>, whose case does not matter; default none.</summary>
    public LabelValues Labels { get; init; } = LabelValues.None;

    /// <summary>Maximum number of bytes of a record, 1 to 1 GiB; default 64 MiB. Longer ones are rejected without being held in memory.</summary>
    public int MaxRecordBytes { get; init; } = RecordLimits.DefaultMaxBytes;

    /// <summary>The known formats; default <see cref="DocumentFormats.Plain"/>.</summary>
    [JsonIgnore]
    public DocumentFormats Formats { get; init; } = DocumentFormats.Plain;

    /// <summary>The path of the texts.</summary>
    [JsonIgnore]
    internal string TextPath => Each.Count == 0 ? TextField : string.Join('|', Each.Select(each => each.Path));
}
