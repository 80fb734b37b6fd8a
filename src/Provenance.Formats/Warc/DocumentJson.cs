using System.Text;
using System.Text.Unicode;
using Provenance.Documents.Buffers;
using Provenance.Documents.Evidence;

namespace Provenance.Formats.Warc;

/// <summary>
/// Writes documents as JSON lines: <c>id</c>, <c>text</c>, and in <c>metadata</c> those known of <c>url, date, type, status, mime, charset, language, title, published, modified, digest, truncated,
/// offset, evidence</c>. The names <c>url</c> and <c>date</c> are those of datatrove's reader.
/// </summary>
internal static class DocumentJson
{
    /// <summary>Writes one document.</summary>
    /// <param name="to">Receives the line.</param>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="facts">The facts for its metadata.</param>
    internal static void Write(ByteBuffer to, ReadOnlySpan<byte> text, WarcDocumentFacts facts)
    {
        to.Add((byte)'{');
        var id = Id(HeaderFields.Find(facts.Header, "warc-record-id"u8));
        if (!id.IsEmpty)
        {
            to.Add("\"id\":"u8);
            AddValue(to, id);
            to.Add((byte)',');
        }

        to.Add("\"text\":"u8);
        to.AddString(text);
        to.Add(",\"metadata\":{\"url\":"u8);
        AddValue(to, Bare(HeaderFields.Find(facts.Header, "warc-target-uri"u8)));
        AddField(to, ",\"date\":"u8, HeaderFields.Find(facts.Header, "warc-date"u8));
        AddField(to, ",\"type\":"u8, HeaderFields.Find(facts.Header, "warc-type"u8));
        if (facts.Status > 0)
        {
            to.Add(",\"status\":"u8);
            to.Add(facts.Status);
        }

        to.Add(",\"mime\":\""u8);
        AddLower(to, facts.Mime);
        to.Add((byte)'"');
        AddField(to, ",\"charset\":"u8, facts.Charset);
        AddLanguage(to, facts);
        AddField(to, ",\"title\":"u8, facts.Page?.Title);
        AddField(to, ",\"published\":"u8, facts.Page?.Published);
        AddField(to, ",\"modified\":"u8, facts.Page?.Modified);
        if (facts.Digest is { } right) to.Add(right ? ",\"digest\":\"ok\""u8 : ",\"digest\":\"mismatch\""u8);

        AddField(to, ",\"truncated\":"u8, HeaderFields.Find(facts.Header, "warc-truncated"u8));
        to.Add(",\"offset\":"u8);
        to.Add(facts.Offset);
        if (facts.Evidence.Count > 0)
        {
            to.Add(",\"evidence\":"u8);
            EvidenceJson.Write(to, facts.Evidence);
        }

        to.Add("}}"u8);
    }

    /// <summary>Adds the language recognised by the crawl, or declared by the server, or by the page, in this order.</summary>
    private static void AddLanguage(ByteBuffer to, WarcDocumentFacts facts)
    {
        var language = HeaderFields.Find(facts.Header, "warc-identified-content-language"u8);
        language = language.IsEmpty ? HeaderFields.Find(facts.Http, "content-language"u8) : language;
        if (language.IsEmpty)
        {
            AddField(to, ",\"language\":"u8, facts.Page?.Language);
        }
        else
        {
            AddField(to, ",\"language\":"u8, language);
        }
    }

    /// <summary>Returns a record's id without the common parts <c>&lt;urn:uuid:</c> and <c>&gt;</c>.</summary>
    private static ReadOnlySpan<byte> Id(ReadOnlySpan<byte> value)
    {
        value = Bare(value);
        return value.Length > 9 && Ascii.EqualsIgnoreCase(value[..9], "urn:uuid:"u8) ? value[9..] : value;
    }

    /// <summary>Returns an address without the angle brackets of WARC 1.0, which 1.1 does not have.</summary>
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> value) => value.StartsWith("<"u8) && value.EndsWith(">"u8) ? value[1..^1].Trim((byte)' ') : value;

    private static void AddField(ByteBuffer to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!value.IsEmpty)
        {
            to.Add(name);
            AddValue(to, value);
        }
    }

    private static void AddField(ByteBuffer to, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            to.Add(name);
            to.AddString(Encoding.UTF8.GetBytes(value));
        }
    }

    private static void AddValue(ByteBuffer to, ReadOnlySpan<byte> value)
    {
        if (Utf8.IsValid(value) && !value.Contains((byte)'\n'))
        {
            to.AddString(value);
        }
        else
        {
            to.AddString(Encoding.UTF8.GetBytes(HeaderFields.Text(value)));
        }
    }

    private static void AddLower(ByteBuffer to, MediaType mime)
    {
        foreach (var value in mime.Essence)
        {
            to.Add(value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 32) : value is > 32 and < 127 and not (byte)'"' and not (byte)'\\' ? value : (byte)'?');
        }
    }
}
