using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Provenance.Formats.Word;

/// <summary>The text of a Word document and the facts that it states about itself.</summary>
/// <param name="Text">The text.</param>
/// <param name="Title">The title; null for none.</param>
/// <param name="Author">The author; null for none.</param>
/// <param name="Created">The time of creation; null for none.</param>
/// <param name="Modified">The time of the last change; null for none.</param>
internal sealed record DocxContent(string Text, string? Title, string? Author, DateTime? Created, DateTime? Modified)
{
    /// <summary>Maximum number of characters of a part: a book has a hundredth of it.</summary>
    private const int MaxCharacters = 128 << 20;

    /// <summary>Maximum number of bytes of the lists of parts, which are taken into memory as a whole.</summary>
    private const int MaxListBytes = 8 << 20;

    private const int MaxParts = 10_000;

    /// <summary>The time that python-docx leaves in each document from its template, whenever it was written.</summary>
    private static readonly DateTime TemplateTime = new(2013, 12, 23, 23, 15, 0, DateTimeKind.Utc);

    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="length">Their number.</param>
    /// <exception cref="Exception">The file is damaged, or larger than the limits; of whatever kind.</exception>
    internal static DocxContent Read(byte[] bytes, int length)
    {
        using var file = new MemoryStream(bytes, 0, length, writable: false);
        CheckLists(file);
        file.Position = 0;
        return ReadPackage(file) ?? ReadMainPart(file);
    }

    /// <summary>Reads a document by its package; returns null if its lists of parts do not lead to a text.</summary>
    private static DocxContent? ReadPackage(Stream file)
    {
        try
        {
            return ReadWhole(file);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException or NotSupportedException or NullReferenceException)
        {
            return null;
        }
    }

    /// <summary>Reads the text where programs put it, for files that small scripts and converters wrote without the lists of parts that the standard asks for.</summary>
    private static DocxContent ReadMainPart(Stream file)
    {
        file.Position = 0;
        using var parts = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var main = (parts.GetEntry("word/document.xml") ?? throw new InvalidDataException("there is no text in it")).Open();
        var text = new DocxText();
        Add(text, main);
        return new DocxContent(text.ToString(), null, null, null, null);
    }

    private static DocxContent ReadWhole(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var main = document.MainDocumentPart ?? throw new InvalidDataException("there is no text in it");
        var text = new DocxText();
        Add(text, main);
        if (main.FootnotesPart is { } footnotes) Add(text, footnotes);

        if (main.EndnotesPart is { } endnotes) Add(text, endnotes);

        var facts = document.PackageProperties;
        var created = Time(facts.Created);
        return new DocxContent(text.ToString(), facts.Title, facts.Creator, created, Time(facts.Modified));
    }

    private static DateTime? Time(DateTime? time) => time is { } known && known.ToUniversalTime() != TemplateTime ? known.ToUniversalTime() : null;

    private static void Add(DocxText text, OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        Add(text, stream);
    }

    private static void Add(DocxText text, Stream part)
    {
        using var xml = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        text.Add(xml);
    }

    /// <summary>Refuses files whose lists of parts would fill the memory: they are small when packed.</summary>
    private static void CheckLists(Stream file)
    {
        using var parts = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (parts.Entries.Count > MaxParts) throw new InvalidDataException("it has too many parts");

        var left = MaxListBytes;
        var away = new byte[16 * 1024];
        foreach (var part in parts.Entries)
        {
            if (!part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !part.FullName.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase) && !part.FullName.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)) continue;

            // thumbnails are pictures
            if (part.FullName.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".emf", StringComparison.OrdinalIgnoreCase)) continue;

            using var list = part.Open();
            for (int read; (read = list.Read(away)) > 0;)
            {
                if ((left -= read) < 0) throw new InvalidDataException("the lists of its parts are too long");
            }
        }
    }
}
