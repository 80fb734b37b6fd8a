using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Documents.Charsets;

namespace Provenance.Documents.Records;

/// <summary>One document as UTF-8, copied only where necessary; valid until the next one is read.</summary>
internal readonly ref struct DocumentView
{
    private readonly FieldSlot[]? _slots;
    private readonly ReadOnlySpan<byte> _composed;

    internal DocumentView(string file, long line, ReadOnlySpan<byte> id, ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw, FieldSlot[]? slots, ReadOnlySpan<byte> composed = default)
    {
        File = file;
        Line = line;
        Id = id;
        Text = text;
        Raw = raw;
        _slots = slots;
        _composed = composed;
    }

    /// <summary>Its own id, or <c>sha256:</c> and the digest of its text.</summary>
    internal ReadOnlySpan<byte> Id { get; }

    /// <summary>The text: valid UTF-8, unescaped.</summary>
    internal ReadOnlySpan<byte> Text { get; }

    /// <summary>The raw record: a JSON line without its line end, or a text file's bytes.</summary>
    internal ReadOnlySpan<byte> Raw { get; }

    /// <summary>True if it was a JSON line, and not a text file.</summary>
    internal bool IsJson => _slots is not null;

    /// <summary>The character set of a text file other than UTF-8; null for none.</summary>
    internal Charset? Charset { get; init; }

    internal string File { get; }

    /// <summary>Line number from 1.</summary>
    internal long Line { get; }

    /// <summary>Returns the JSON of one of the further fields that the parser was asked for, strings with their quotes, several values as a list; empty if it is missing.</summary>
    internal ReadOnlySpan<byte> Field(int index)
    {
        if (_slots is null) return default;

        var slot = _slots[DocumentParser.OwnFields + index];
        return slot.Start >= 0 ? Raw.Slice(slot.Start, slot.Length) : _composed.Slice(~slot.Start, slot.Length);
    }

    /// <summary>Returns a further field as a string; null if it is missing, null or not a string. Allocates.</summary>
    internal string? String(int index)
    {
        var json = Field(index);
        if (json.IsEmpty || json[0] != '"') return null;

        var reader = new Utf8JsonReader(json);
        reader.Read();
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // invalid Unicode in a field other than the text counts as missing
            return null;
        }
    }

    /// <summary>Writes the document as one JSON line without its end: a JSON record unchanged, a text file as <c>id</c> and <c>text</c>.</summary>
    internal void WriteLine(ByteBuffer to)
    {
        if (IsJson)
        {
            to.Add(Raw);
            return;
        }

        to.Add("{\"id\":"u8);
        to.AddString(Id);
        to.Add(",\"text\":"u8);
        to.AddString(Text);
        if (Charset is { } charset && charset.Name != Charset.Utf8.Name)
        {
            to.Add(",\"metadata\":{\"charset\":"u8);
            to.AddString(Encoding.UTF8.GetBytes(charset.Name));
            to.Add((byte)'}');
        }

        to.Add((byte)'}');
    }
}
