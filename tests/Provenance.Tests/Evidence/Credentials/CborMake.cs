using System.Formats.Cbor;

namespace Provenance.Tests.Evidence.Credentials;

/// <summary>Writes CBOR from dictionaries, lists, texts, bytes and numbers, by the writer of .NET, which shares nothing with what reads it.</summary>
internal static class CborMake
{
    internal static byte[] Encode(object? value)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, value);
        return writer.Encode();
    }

    /// <summary>A map, in the order given.</summary>
    internal static KeyValuePair<object, object?>[] Map(params (object Key, object? Value)[] members) =>
        [.. members.Select(member => new KeyValuePair<object, object?>(member.Key, member.Value))];

    private static void Write(CborWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteTextString(text);
                break;
            case byte[] bytes:
                writer.WriteByteString(bytes);
                break;
            case int or long:
                writer.WriteInt64(Convert.ToInt64(value, null));
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case KeyValuePair<object, object?>[] map:
                writer.WriteStartMap(map.Length);
                foreach (var (key, member) in map)
                {
                    Write(writer, key);
                    Write(writer, member);
                }

                writer.WriteEndMap();
                break;
            case System.Collections.IEnumerable list:
                var items = list.Cast<object?>().ToList();
                writer.WriteStartArray(items.Count);
                items.ForEach(item => Write(writer, item));
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"no CBOR for {value.GetType()}", nameof(value));
        }
    }
}
