using System.Text;
using System.Text.Json;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Arrays;

/// <summary>Tells from the first bytes of JSON whether it is lines of objects, and where in an object its records are.</summary>
internal sealed class JsonStart(FieldPath text)
{
    /// <summary>Number of bytes in which an object that is spread over lines must show that it is JSON.</summary>
    private const int SpreadBytes = 64 * 1024;

    private readonly FieldFinder _finder = new();
    private byte[] _scratch = [];

    /// <summary>True if the bytes are not one object a line: an array of objects, an object spread over lines, or one that wraps a list of records.</summary>
    /// <param name="start">The first bytes.</param>
    internal bool IsOther(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(ContentSniffer.Bom)) start = start[ContentSniffer.Bom.Length..];

        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return false;

        if (start[0] == '[') return start[1..].TrimStart(" \t\r\n"u8) is [] or [(byte)'{' or (byte)']', ..];

        if (start[0] != '{') return false;

        var end = start.IndexOf((byte)'\n');
        if (end < 0 || start[end..].TrimStart(" \t\r\n"u8).IsEmpty) return FindRecords(start, sure: true) is not null;

        var line = start[..end].TrimEnd(" \t\r"u8);
        return !line.EndsWith("}"u8) && !line.EndsWith("},"u8) && IsSpread(start[..Math.Min(start.Length, Math.Max(SpreadBytes, end + SpreadBytes))], end);
    }

    /// <summary>True if the bytes are such JSON and the texts show in them.</summary>
    /// <param name="start">The first bytes.</param>
    internal bool HasRecords(ReadOnlySpan<byte> start)
    {
        if (!IsOther(start)) return false;

        if (start.StartsWith(ContentSniffer.Bom)) start = start[ContentSniffer.Bom.Length..];

        start = start.TrimStart(" \t\r\n"u8);
        return start[0] == '[' ? start[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] : StartsWithText(start) || FindRecords(start, sure: true) is not null;
    }

    /// <summary>Returns the path of the records that an object wraps; null if the object is a record itself.</summary>
    /// <param name="start">The object, or its first bytes.</param>
    /// <param name="sure">True if the records must have the text, because an object without it may be a record of another shape.</param>
    internal RecordsPath? FindRecords(ReadOnlySpan<byte> start, bool sure)
    {
        var withText = new List<RecordsPath>();
        var others = new List<RecordsPath>();
        var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth }));
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (IsTextName(reader.ValueSpan)) return null;

                var name = reader.ValueSpan.ToArray();
                if (!reader.Read()) break;

                var value = reader;
                if (value.TokenType == JsonTokenType.StartArray && value.Read() && value.TokenType == JsonTokenType.StartObject)
                {
                    var element = value;
                    var begin = (int)element.TokenStartIndex;
                    var complete = element.TrySkip();
                    Add(name, complete ? start[begin..(int)element.BytesConsumed] : default, withText, others);
                }

                if (!reader.TrySkip()) break;
            }
        }
        catch (JsonException)
        {
            // the records themselves are read with more patience
        }

        return withText.Count == 1 ? withText[0] : withText.Count == 0 && others.Count == 1 && !sure ? others[0] : null;
    }

    private static bool IsSpread(ReadOnlySpan<byte> start, int end)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth }));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject) return reader.BytesConsumed > end;
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>True if an object of which only the start may be there has the field of the text.</summary>
    private bool StartsWithText(ReadOnlySpan<byte> start)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth }));
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (IsTextName(reader.ValueSpan)) return true;

                if (!reader.Read() || !reader.TrySkip()) break;
            }
        }
        catch (JsonException)
        {
            // settings with comments, for instance
        }

        return false;
    }

    private bool IsTextName(ReadOnlySpan<byte> name)
    {
        foreach (var parts in text.Choices)
        {
            foreach (var part in parts)
            {
                if (name.SequenceEqual(part.Steps[0].Name)) return true;
            }
        }

        return false;
    }

    private void Add(byte[] name, ReadOnlySpan<byte> element, List<RecordsPath> withText, List<RecordsPath> others)
    {
        var shown = FieldPath.Quoted(Encoding.UTF8.GetString(name));
        if (!element.IsEmpty && HasText(element))
        {
            withText.Add(new RecordsPath(shown, [name], []));
        }
        else if (!element.IsEmpty && Inner(element) is { } inner)
        {
            withText.Add(new RecordsPath($"{shown}[].{FieldPath.Quoted(Encoding.UTF8.GetString(inner))}", [name], [new FieldStep(inner)]));
        }
        else if (element.IsEmpty || !RecordShape.IsMessage(element))
        {
            others.Add(new RecordsPath(shown, [name], []));
        }
    }

    private bool HasText(ReadOnlySpan<byte> record) => _finder.TryText(text, record, ref _scratch, out _);

    /// <summary>Returns the only field of an element that is an object with the text; null if there is none.</summary>
    private byte[]? Inner(ReadOnlySpan<byte> element)
    {
        var reader = new Utf8JsonReader(element, new JsonReaderOptions { MaxDepth = DocumentParser.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.ValueSpan.ToArray();
            reader.Read();
            var begin = (int)reader.TokenStartIndex;
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (isObject && HasText(element[begin..(int)reader.BytesConsumed])) return name;
        }

        return null;
    }
}
