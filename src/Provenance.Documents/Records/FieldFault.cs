using System.Text;
using System.Text.Json;

namespace Provenance.Documents.Records;

/// <summary>Explains why a record has no text where the path leads. Slow and by trial, because such records are rare.</summary>
internal static class FieldFault
{
    /// <summary>Maximum number of an object's fields named in a message.</summary>
    private const int NamedFields = 8;

    /// <summary>Maximum number of bytes of a name in a message.</summary>
    private const int NameBytes = 100;

    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DocumentParser.MaxDepth };

    /// <summary>Returns the message for a record without the text.</summary>
    internal static string Missing(FieldPath path, ReadOnlySpan<byte> record) => $"{Place(path, record)}; {Advice(path, record)}";

    /// <summary>Returns the message for a record that has something else in place of the text.</summary>
    internal static string NotText(FieldPath path, ReadOnlySpan<byte> record)
    {
        var place = Place(path, record);
        return $"{(place.EndsWith("is null", StringComparison.Ordinal) ? place : $"the field '{path.Text}' is not a string")}; {Advice(path, record)}";
    }

    private static string Advice(FieldPath path, ReadOnlySpan<byte> record)
    {
        try
        {
            return RecordShape.Advice(record) is { } option && option != $"--text-field {path.Text}" && option != $"--text-field '{path.Text}'" ? $"try {option}" : "name the right one with --text-field";
        }
        catch (JsonException)
        {
            return "name the right one with --text-field";
        }
    }

    /// <summary>Says which step of the first alternative leads nowhere.</summary>
    private static string Place(FieldPath path, ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record, ReaderOptions);
        reader.Read();
        var walked = "";
        foreach (var step in path.Choices[0][0].Steps)
        {
            if (step.Name is null)
            {
                return reader.TokenType == JsonTokenType.StartArray
                    ? $"the field '{path.Text}' is missing ('{walked}' has no such element)"
                    : $"the field '{path.Text}' is missing ('{walked}' is {JsonFault.Kind(reader.TokenType)}, not a list)";
            }

            if (reader.TokenType == JsonTokenType.StartArray) return $"the field '{path.Text}' is missing ('{walked}' is a list: write {walked}[] for its elements)";

            if (reader.TokenType != JsonTokenType.StartObject) return $"the field '{path.Text}' is missing ('{walked}' is {JsonFault.Kind(reader.TokenType)}, not an object)";

            var there = reader;
            if (!JsonNames.TryEnter(ref reader, step.Name)) return $"the field '{path.Text}' is missing ({Fields(there, walked)})";

            walked += (walked.Length > 0 ? "." : "") + Encoding.UTF8.GetString(step.Name);
        }

        return reader.TokenType == JsonTokenType.Null ? $"the field '{path.Text}' is null" : $"the field '{path.Text}' is empty";
    }

    /// <summary>Returns the fields that an object has in place of the missing one.</summary>
    private static string Fields(Utf8JsonReader reader, string walked)
    {
        var names = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && names.Count <= NamedFields)
        {
            names.Add(Encoding.UTF8.GetString(reader.ValueSpan[..Math.Min(reader.ValueSpan.Length, NameBytes)]));
            reader.Skip();
        }

        var inner = walked.Length > 0 ? $"in '{walked}' " : "";
        return names.Count == 0 ? (inner.Length > 0 ? $"'{walked}' is empty" : "the object is empty")
            : $"{inner}there is {string.Join(", ", names.Take(NamedFields))}{(names.Count > NamedFields ? ", ..." : "")}";
    }
}
