using System.Text.Json;

namespace Provenance.Documents;

/// <summary>Says what is wrong with a line that is no JSON. Slow and by trial, since bad lines are few.</summary>
internal static class JsonFault
{
    internal static (RejectReason Reason, string About) Explain(ReadOnlySpan<byte> line)
    {
        // as a part of something longer: what ends too early is no error there
        var reader = new Utf8JsonReader(line, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        var deepest = 0;
        try
        {
            while (reader.Read())
            {
                deepest = Math.Max(deepest, reader.CurrentDepth);
            }
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
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
