using System.Text.Json;

namespace Provenance.Evidence.Credentials;

/// <summary>Finds digital source types in the JSON-LD of metadata assertions (C2PA 2.4, 18.17; <c>Iptc4xmpExt:DigitalSourceType</c>, appendix B.2.3).</summary>
internal static class JsonSourceTypes
{
    private const int MaxFound = 16;

    private static ReadOnlySpan<byte> Name => "digitalsourcetype"u8;

    /// <summary>Returns the values of all members with this name, whatever their prefix and case: texts, or objects with an <c>@id</c>. Empty for damaged JSON.</summary>
    internal static List<string> Read(ReadOnlySpan<byte> json)
    {
        var found = new List<string>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 32, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            // the depth of the value of a source type, if it is an object; -1 outside one
            var within = -1;
            while (reader.Read() && found.Count < MaxFound)
            {
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == within)
                {
                    within = -1;
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && (IsName(reader) || (within >= 0 && reader.ValueTextEquals("@id"u8))))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        found.Add(CredentialText.Decode(reader.HasValueSequence ? default : reader.ValueSpan));
                    }
                    else if (reader.TokenType == JsonTokenType.StartObject)
                    {
                        within = reader.CurrentDepth;
                    }
                }
            }
        }
        catch (JsonException)
        {
            found.Clear();
        }

        return found;
    }

    private static bool IsName(Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.Length >= Name.Length
            && System.Text.Ascii.EqualsIgnoreCase(name[^Name.Length..], Name)
            && (name.Length == Name.Length || name[^(Name.Length + 1)] is (byte)':' or (byte)'/' or (byte)'#');
    }
}
