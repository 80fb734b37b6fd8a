using System.IO.Compression;
using System.Text;

namespace Provenance.Tests.Formats.Word;

/// <summary>Writes Word documents from their XML.</summary>
internal static class WordSample
{
    internal const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""";

    private const string Rels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""";

    private const string PartRels = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>""";

    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    /// <param name="body">The content of the body; <c>w</c> and <c>mc</c> are its prefixes.</param>
    /// <param name="note">The text of a footnote.</param>
    /// <param name="created">The time of creation.</param>
    internal static byte[] Document(string body, string note = "A note.", string created = "2014-05-06T07:08:09Z") => Zip(
        ("[Content_Types].xml", Types), ("_rels/.rels", Rels), ("word/_rels/document.xml.rels", PartRels), ("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
        ("word/footnotes.xml", $"<w:footnotes {Names}><w:footnote w:id=\"1\">{Paragraph(note)}</w:footnote></w:footnotes>"),
        ("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>A title</dc:title><dc:creator>An author</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2015-06-07T00:00:00Z</dcterms:modified></cp:coreProperties>"""));

    /// <summary>A file as small scripts write it: a text without the lists of parts.</summary>
    internal static byte[] Bare(string body) => Zip(("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"));

    internal static string Paragraph(string text) => $"<w:p>{Run(text)}</w:p>";

    internal static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    internal static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }
}
