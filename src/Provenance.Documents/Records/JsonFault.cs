using System.Text.Json;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>Explains the fault of a line that is not JSON. Slow and by trial, because bad lines are rare.</summary>
internal static class JsonFault
{
    /// <summary>Maximum number of an object's fields named in a message.</summary>
    private const int NamedFields = 8;

    internal static (RejectReason Reason, string About) Explain(ReadOnlySpan<byte> line)
    {
        // as part of something longer: there, an early end is not an error
        var reader = new Utf8JsonReader(line, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        var deepest = 0;
        try
        {
            while (reader.Read()) deepest = Math.Max(deepest, reader.CurrentDepth);
        }
        catch (JsonException e)
        {
            var complete = reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            return deepest >= DocumentParser.MaxDepth ? TooDeep
                : complete ? (RejectReason.TrailingData, "")
                : (RejectReason.InvalidJson, Where(e));
        }

        return deepest >= DocumentParser.MaxDepth ? TooDeep : (RejectReason.TruncatedJson, "");
    }

    /// <summary>Returns the fields that an object has in place of the missing one.</summary>
    internal static string Missing(string path, ReadOnlySpan<byte> line)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && names.Count <= NamedFields)
        {
            names.Add(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
            reader.Skip();
        }

        var there = names.Count == 0 ? "the object is empty" : $"there is {string.Join(", ", names.Take(NamedFields))}{(names.Count > NamedFields ? ", ..." : "")}";
        return $"the field '{path}' is missing ({there})";
    }

    private static (RejectReason Reason, string About) TooDeep =>
        (RejectReason.TooDeep, DocumentParser.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Where(JsonException e) => e.BytePositionInLine is { } position
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" at byte {position + 1} of the line")
        : "";

    internal static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
