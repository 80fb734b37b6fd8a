using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;

namespace Provenance.Documents.Records;

/// <summary>Writes the character set of a decoded record into its <c>metadata</c>.</summary>
internal static class CharsetMember
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DocumentParser.MaxDepth };

    /// <summary>Writes a record with <c>metadata.charset</c>; unchanged if it has that already, has metadata other than an object, or is not an object.</summary>
    /// <param name="json">The record.</param>
    /// <param name="charset">The name of the character set.</param>
    /// <param name="to">Receives the record.</param>
    internal static void Write(ReadOnlySpan<byte> json, string charset, ByteBuffer to)
    {
        int place;
        bool inMetadata, alone;
        try
        {
            if (!TryPlace(json, out place, out inMetadata, out alone))
            {
                to.Add(json);
                return;
            }
        }
        catch (JsonException)
        {
            to.Add(json);
            return;
        }

        to.Add(json[..place]);
        if (!inMetadata) to.Add(alone ? "\"metadata\":{"u8 : ",\"metadata\":{"u8);

        to.Add("\"charset\":"u8);
        to.AddString(Encoding.UTF8.GetBytes(charset));
        if (inMetadata)
        {
            to.Add(alone ? [] : ","u8);
        }
        else
        {
            to.Add((byte)'}');
        }

        to.Add(json[place..]);
    }

    /// <summary>Finds the place for the member: after the opening brace of the metadata or, without metadata, before the closing brace of the record.</summary>
    private static bool TryPlace(ReadOnlySpan<byte> json, out int place, out bool inMetadata, out bool alone)
    {
        place = 0;
        inMetadata = false;
        alone = true;
        var reader = new Utf8JsonReader(json, ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMetadata = reader.ValueTextEquals("metadata"u8);
            alone = false;
            reader.Read();
            if (!isMetadata)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartObject) return false;

            place = (int)reader.BytesConsumed;
            (inMetadata, alone) = (true, true);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("charset"u8)) return false;

                alone = false;
                reader.Read();
                reader.Skip();
            }

            return true;
        }

        place = (int)reader.TokenStartIndex;
        return true;
    }
}
