using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Records;

/// <summary>
/// Finds the values of paths with lists, sums or alternatives, and joins texts. Slower than the parser's one walk; owns its list of values: one per thread.
/// </summary>
internal sealed class FieldFinder
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = DocumentParser.MaxDepth };

    private readonly List<FieldSlot> _values = [];

    /// <summary>The reason why a text could not be read.</summary>
    internal RejectReason Reason { get; private set; }

    /// <summary>The values found last, as places in the record; nulls are left out.</summary>
    internal ReadOnlySpan<FieldSlot> Values => CollectionsMarshal.AsSpan(_values);

    /// <summary>Finds the values of the first alternative that has any.</summary>
    /// <param name="path">The path.</param>
    /// <param name="record">A record of valid JSON.</param>
    internal bool TryFind(FieldPath path, ReadOnlySpan<byte> record)
    {
        foreach (var parts in path.Choices)
        {
            if (TryFind(parts, record)) return true;
        }

        return false;
    }

    /// <summary>Finds the first value that steps lead to.</summary>
    internal bool TryFind(FieldStep[] steps, ReadOnlySpan<byte> record, out FieldSlot value)
    {
        _values.Clear();
        Find(steps, record);
        value = _values.Count > 0 ? _values[0] : default;
        return _values.Count > 0;
    }

    /// <summary>Joins the texts of the first alternative that has any, by blank lines; returns false if there is none, or if a value is not a text.</summary>
    /// <param name="path">The path.</param>
    /// <param name="record">A record of valid JSON.</param>
    /// <param name="scratch">Receives the text; replaced if it is too short.</param>
    /// <param name="length">Bytes of the text.</param>
    internal bool TryText(FieldPath path, ReadOnlySpan<byte> record, ref byte[] scratch, out int length)
    {
        Reason = RejectReason.TextMissing;
        length = 0;
        var found = false;
        foreach (var parts in path.Choices)
        {
            found |= TryFind(parts, record);
            foreach (var value in _values)
            {
                var reader = new Utf8JsonReader(record.Slice(value.Start, value.Length), ReaderOptions);
                reader.Read();
                if (!TryAdd(ref reader, ref scratch, ref length)) return false;
            }

            // an empty cell of a table is no text either
            if (length > 0) return true;
        }

        return found;
    }

    /// <summary>
    /// Appends a string, or the strings of a list, each after a blank line. Within a list, an object counts by its field <c>text</c>, as the parts of chat messages do.
    /// </summary>
    /// <param name="reader">Stands on the value, and afterwards on its end.</param>
    /// <param name="scratch">Receives the text; replaced if it is too short.</param>
    /// <param name="length">Bytes of the text so far.</param>
    internal bool TryAdd(ref Utf8JsonReader reader, ref byte[] scratch, ref int length)
    {
        if (reader.TokenType == JsonTokenType.String) return TryCopy(ref reader, ref scratch, ref length);

        if (reader.TokenType != JsonTokenType.StartArray) return Fail(RejectReason.TextNotString);

        var (texts, others) = (0, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null) continue;

            var isText = true;
            if (!(reader.TokenType == JsonTokenType.StartObject ? TryAddPart(ref reader, ref scratch, ref length, out isText) : TryAdd(ref reader, ref scratch, ref length))) return false;

            texts += isText ? 1 : 0;
            others += isText ? 0 : 1;
        }

        // a picture beside a text is passed over; a list of objects without any text is no text
        return others == 0 || texts > 0 || Fail(RejectReason.TextNotString);
    }

    private bool TryAddPart(ref Utf8JsonReader reader, ref byte[] scratch, ref int length, out bool isText)
    {
        isText = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var here = JsonNames.Is(ref reader, "text"u8);
            reader.Read();
            if (here && reader.TokenType is JsonTokenType.String or JsonTokenType.StartArray)
            {
                isText = true;
                if (!TryAdd(ref reader, ref scratch, ref length)) return false;
            }
            else
            {
                reader.Skip();
            }
        }

        return true;
    }

    private bool TryCopy(ref Utf8JsonReader reader, ref byte[] scratch, ref int length)
    {
        var blank = length > 0 && !reader.ValueSpan.IsEmpty ? "\n\n"u8 : default;
        if (scratch.Length - length < blank.Length + reader.ValueSpan.Length)
        {
            Array.Resize(ref scratch, (int)Math.Min(Array.MaxLength, 2L * (length + blank.Length + reader.ValueSpan.Length)));
        }

        blank.CopyTo(scratch.AsSpan(length));
        try
        {
            length += blank.Length + reader.CopyString(scratch.AsSpan(length + blank.Length));
            return true;
        }
        catch (InvalidOperationException)
        {
            return Fail(Utf8.IsValid(reader.ValueSpan) ? RejectReason.LoneSurrogate : RejectReason.InvalidUtf8);
        }
    }

    private bool TryFind(FieldPart[] parts, ReadOnlySpan<byte> record)
    {
        _values.Clear();
        foreach (var part in parts)
        {
            var before = _values.Count;
            Find(part.Steps, record);
            if (_values.Count == before && part.Flat is { } flat) Find(flat, record);
        }

        return _values.Count > 0;
    }

    private void Find(FieldStep[] steps, ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record, ReaderOptions);
        if (reader.Read()) Walk(ref reader, steps);
    }

    /// <summary>Adds the values that steps lead to; the reader stands on a value, and afterwards on its end.</summary>
    private void Walk(ref Utf8JsonReader reader, ReadOnlySpan<FieldStep> steps)
    {
        if (steps.IsEmpty)
        {
            var start = (int)reader.TokenStartIndex;
            var isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            if (!isNull) _values.Add(new FieldSlot(start, (int)reader.BytesConsumed - start));
        }
        else if (steps[0].Name is { } name && reader.TokenType == JsonTokenType.StartObject)
        {
            var before = _values.Count;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var here = JsonNames.Is(ref reader, name);
                reader.Read();
                // of fields with the same name, the last counts
                if (here) _values.RemoveRange(before, _values.Count - before);
                if (here) Walk(ref reader, steps[1..]);
                else reader.Skip();
            }
        }
        else if (steps[0].Name is null && reader.TokenType == JsonTokenType.StartArray)
        {
            var wanted = steps[0].Index is < 0 and var back ? Count(reader) + back : steps[0].Index;
            for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
            {
                if (wanted is { } only ? place == only : Takes(steps[0], reader)) Walk(ref reader, steps[1..]);
                else reader.Skip();
            }
        }
        else
        {
            reader.Skip();
        }
    }

    private static int Count(Utf8JsonReader reader)
    {
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++) reader.Skip();

        return count;
    }

    private static bool Takes(FieldStep step, Utf8JsonReader reader)
    {
        if (step.Where is null) return true;

        foreach (var name in step.Where)
        {
            if (reader.TokenType != JsonTokenType.StartObject || !JsonNames.TryEnter(ref reader, name)) return step.Except;
        }

        foreach (var value in step.Values)
        {
            if (JsonNames.IsScalar(ref reader, value)) return !step.Except;
        }

        return step.Except;
    }

    private bool Fail(RejectReason reason)
    {
        Reason = reason;
        return false;
    }
}
