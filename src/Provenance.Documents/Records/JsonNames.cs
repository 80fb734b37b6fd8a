using System.Text.Json;

namespace Provenance.Documents.Records;

/// <summary>Compares names and scalars of JSON, escaped or not, with UTF-8 texts.</summary>
internal static class JsonNames
{
    /// <summary>True if the reader stands on a name or string with this text.</summary>
    internal static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan.SequenceEqual(text);

        try
        {
            return reader.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            // half a surrogate pair is in no UTF-8 text
            return false;
        }
    }

    /// <summary>True if the reader stands on a string with this text, or on a number, true or false written so.</summary>
    internal static bool IsScalar(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) => reader.TokenType switch
    {
        JsonTokenType.String => Is(ref reader, text),
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => reader.ValueSpan.SequenceEqual(text),
        _ => false,
    };

    /// <summary>Moves from the start of an object to the value of its first field of a name; returns false if there is none.</summary>
    internal static bool TryEnter(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var here = Is(ref reader, name);
            reader.Read();
            if (here) return true;

            reader.Skip();
        }

        return false;
    }
}
