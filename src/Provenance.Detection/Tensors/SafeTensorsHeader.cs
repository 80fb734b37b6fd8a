using System.Text.Json;

namespace Provenance.Detection.Tensors;

/// <summary>Reads the JSON header, before the bytes behind it are checked.</summary>
internal sealed class SafeTensorsHeader
{
    private const string MetadataKey = "__metadata__";

    /// <summary>Tensors in the header's order; offsets count from the end of the header.</summary>
    internal List<SafeTensorEntry> Tensors { get; } = [];

    internal Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>The offset in the header of the digest's digits, or -1 if there is none.</summary>
    internal int DigestAt { get; private set; } = -1;

    /// <exception cref="SafeTensorsException">The header breaks the format.</exception>
    internal static SafeTensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        // The format requires it: a header starts with its brace, and may only be padded at the end.
        if (json.Length == 0 || json[0] != (byte)'{') throw new SafeTensorsException("the header does not start with '{'");
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
        var header = new SafeTensorsHeader();
        try
        {
            header.ReadAll(ref reader);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new SafeTensorsException("the header is not valid JSON: " + e.Message, e);
        }
        return header;
    }

    private void ReadAll(ref Utf8JsonReader reader)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        reader.Read();
        while (Next(ref reader, JsonTokenType.EndObject))
        {
            var name = reader.GetString()!;
            if (!names.Add(name)) throw new SafeTensorsException($"the header has '{name}' twice");
            reader.Read();
            Require(reader.TokenType == JsonTokenType.StartObject, name, "is not an object");
            if (name == MetadataKey) ReadMetadata(ref reader);
            else ReadTensor(ref reader, name);
        }
        // Reads to the end, which throws at anything but white space.
        while (reader.Read()) { }
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        while (Next(ref reader, JsonTokenType.EndObject))
        {
            var key = reader.GetString()!;
            reader.Read();
            Require(reader.TokenType == JsonTokenType.String, MetadataKey, $"has a '{key}' that is not a string");
            var value = reader.GetString()!;
            if (!Metadata.TryAdd(key, value)) throw new SafeTensorsException($"the metadata has '{key}' twice");
            if (key != SafeTensorsDigest.Key) continue;
            var length = SafeTensorsDigest.Prefix.Length + SafeTensorsDigest.Digits;
            Require(!reader.ValueIsEscaped && value.Length == length && value.StartsWith(SafeTensorsDigest.Prefix, StringComparison.Ordinal), MetadataKey, "has a malformed digest");
            DigestAt = (int)reader.TokenStartIndex + 1 + SafeTensorsDigest.Prefix.Length;
        }
    }

    private void ReadTensor(ref Utf8JsonReader reader, string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        while (Next(ref reader, JsonTokenType.EndObject))
        {
            var key = reader.GetString()!;
            reader.Read();
            if (key == "dtype" && type is null)
            {
                Require(reader.TokenType == JsonTokenType.String, name, "has a dtype that is not a string");
                type = reader.GetString();
            }
            else if (key == "shape" && shape is null) shape = ReadNumbers(ref reader, name);
            else if (key == "data_offsets" && offsets is null) offsets = ReadNumbers(ref reader, name);
            else throw new SafeTensorsException($"tensor '{name}' has '{key}', which is twice there or unknown");
        }
        Require(type is not null && shape is not null && offsets is { Length: 2 }, name, "needs dtype, shape and two data_offsets");
        if (!SafeTensorTypes.TryParse(type!, out var parsed)) throw new SafeTensorsException($"tensor '{name}' has the unsupported dtype '{type}'");
        Tensors.Add(new SafeTensorEntry(name, parsed, shape!, offsets![0], offsets[1]));
    }

    private static long[] ReadNumbers(ref Utf8JsonReader reader, string name)
    {
        Require(reader.TokenType == JsonTokenType.StartArray, name, "has a list that is none");
        var numbers = new long[4];
        var count = 0;
        while (Next(ref reader, JsonTokenType.EndArray))
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
                throw new SafeTensorsException($"tensor '{name}' has a number that is not an integer of 0 or more");
            if (count == numbers.Length) Array.Resize(ref numbers, 2 * count);
            numbers[count++] = number;
        }
        return numbers.AsSpan(0, count).ToArray();
    }

    private static bool Next(ref Utf8JsonReader reader, JsonTokenType end) => reader.Read() && reader.TokenType != end;

    private static void Require(bool holds, string name, string message)
    {
        if (!holds) throw new SafeTensorsException($"'{name}' {message}");
    }
}
