using System.Text.Json;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>Explains the fault of a line that is not JSON. Slow and by trial, because bad lines are rare.</summary>
internal static class JsonFault
{
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

    private static (RejectReason Reason, string About) TooDeep =>
        (RejectReason.TooDeep, DocumentParser.MaxDepth.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Where(JsonException e) => e.BytePositionInLine is { } position
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" at byte {position + 1} of the line")
        : "";

    internal static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
