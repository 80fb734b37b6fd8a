using Provenance.Documents.Formats;
using Xunit;
using static Provenance.Tests.Formats.Word.WordSample;

namespace Provenance.Tests.Formats.Word;

public sealed class DocxFormatTests : IDisposable
{
    private static readonly ReadingOptions Reading = new() { Formats = FileFormats.Create() };

    private readonly TemporaryFolder _folder = new();

    /// <summary>A body and its text, without that of the footnote.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { Paragraph("One.") + "<w:p/>" + Paragraph("Two &amp; three."), "One.\n\nTwo & three." },
        { $"<w:p>{Run("split ")}{Run("runs")}</w:p>", "split runs" },
        { "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>", "a\tb\nc-d" },
        { $"<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr>{Run("seen")}</w:p>", "seen" },
        { $"<w:p>{Run("kept")}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>{Run(" added")}</w:ins><w:moveFrom>{Run("moved")}</w:moveFrom></w:p>", "kept added" },
        { $"<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>{Run("a link")}</w:hyperlink></w:p>", "a link" },
        { $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:b/><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>", "shown" },
        { $"<w:tbl><w:tr><w:tc>{Paragraph("a")}{Paragraph("b")}</w:tc><w:tc>{Paragraph("c")}</w:tc></w:tr><w:tr><w:tc>{Paragraph("d")}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>{Paragraph("e")}", "a b\tc\nd\t\ne" },
        { $"<w:p>{Run("before ")}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{Paragraph("box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{Paragraph("box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{Run("after")}</w:p>", "before after\nbox" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void The_text_is_what_a_reader_sees(string body, string text)
    {
        _folder.Write("a.docx", Document(body));
        Assert.Equal(text + "\nA note.", Trimmed(Assert.Single(Read(out var rejects)).Text));
        Assert.Empty(rejects);
        _folder.Write("a.docx", Bare(body));
        Assert.Equal(text, Trimmed(Assert.Single(Read(out _)).Text));
    }

    [Fact]
    public void Id_is_the_path_and_metadata_are_the_facts_of_the_file()
    {
        _folder.Write("a.docx", Document(Paragraph("Text.")));
        var document = Assert.Single(Read(out _));
        Assert.Equal(_folder["a.docx"], document.Id);
        Assert.Equal("""{"title":"A title","author":"An author","created":"2014-05-06","modified":"2015-06-07"}""", document.Metadata!.Value.GetRawText());
    }

    [Fact]
    public void The_time_of_a_librarys_template_is_no_date()
    {
        _folder.Write("a.docx", Document(Paragraph("Text."), created: "2013-12-23T23:15:00Z"));
        Assert.False(Assert.Single(Read(out _)).Metadata!.Value.TryGetProperty("created", out _));
    }

    [Fact]
    public void A_damaged_or_protected_document_is_a_reject_and_costs_no_other()
    {
        _folder.Write("a.docx", Document(Paragraph("Text."))[..^40]);
        _folder.Write("b.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        _folder.Write("c.docx", Bare("<w:p><w:r>"));
        _folder.Write("d.docx", Zip(("other.xml", "<x/>")));
        _folder.Write("e.docx", Document(Paragraph("Text.")));
        Assert.Single(Read(out var rejects));
        Assert.Equal(["damaged-docx", "damaged-docx", "damaged-docx", "damaged-docx"], rejects.Select(reject => reject.Reason));
        Assert.Contains("password", rejects[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_in_a_zip_archive_is_read_too()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var member = zip.CreateEntry("folder/a.docx").Open();
            member.Write(Document(Paragraph("Text.")));
        }

        _folder.Write("a.zip", bytes.ToArray());
        Assert.Equal(_folder["a.zip/folder/a.docx"], Assert.Single(Read(out _)).Id);
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(static line => line.TrimEnd(' ')));

    private List<Document> Read(out List<Reject> rejects)
    {
        rejects = [];
        return [.. DocumentReader.Read([_folder.Path], Reading, rejects.Add, null, null, new InputTally())];
    }

    public void Dispose() => _folder.Dispose();
}
