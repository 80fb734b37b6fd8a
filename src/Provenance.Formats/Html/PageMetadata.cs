using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Evidence;

namespace Provenance.Formats.Html;

/// <summary>A page's facts about itself as members of JSON metadata: <c>title, language, charset, published, modified, evidence</c>, each if present.</summary>
internal static class PageMetadata
{
    /// <summary>Writes the members with commas between them, without braces; returns false if there are none.</summary>
    internal static bool Write(ByteBuffer to, HtmlPage page)
    {
        var any = Member(to, "title"u8, page.Title.Length == 0 ? null : page.Title, any: false);
        any = Member(to, "language"u8, page.Language, any);
        any = Member(to, "charset"u8, page.Charset, any);
        any = Member(to, "published"u8, page.Published, any);
        any = Member(to, "modified"u8, page.Modified, any);
        if (page.Evidence.Count == 0) return any;

        to.Add(any ? ",\"evidence\":"u8 : "\"evidence\":"u8);
        EvidenceJson.Write(to, page.Evidence);
        return true;
    }

    private static bool Member(ByteBuffer to, ReadOnlySpan<byte> name, string? value, bool any)
    {
        if (value is null) return any;

        to.Add(any ? ",\""u8 : "\""u8);
        to.Add(name);
        to.Add("\":"u8);
        to.AddString(Encoding.UTF8.GetBytes(value));
        return true;
    }
}
