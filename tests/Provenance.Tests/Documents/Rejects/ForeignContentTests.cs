using System.Text;
using Provenance.Documents.Rejects;
using Xunit;

namespace Provenance.Tests.Documents.Rejects;

public class ForeignContentTests
{
    [Theory]
    [InlineData("%PDF-1.7", "pdftotext")]
    [InlineData("\u0004\"M\u0018", "lz4 -d")]
    [InlineData("PK\u0003\u0004__________________________mimetypeapplication/epub+zip", "EPUB")]
    [InlineData("PK\u0003\u0004__________________________mimetypeapplication/vnd.oasis.opendocument.text", "soffice")]
    [InlineData("PK\u0003\u0004__________________________[Content_Types].xml ... xl/workbook.xml", "convert-to csv")]
    [InlineData("PK\u0003\u0004__________________________[Content_Types].xml ... ppt/presentation.xml", "PowerPoint")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "convert-to docx")]
    [InlineData("{\\rtf1 ", "RTF")]
    [InlineData("SQLite format 3\0", "sqlite3")]
    [InlineData("ARROW1\0\0", "Arrow")]
    [InlineData("\u00FF\u00FF\u00FF\u00FF\u0010", "save_to_disk")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00", "git lfs pull")]
    [InlineData("\u0089PNG", "image")]
    [InlineData("7z\u00BC\u00AF\u0027\u001C", "7z x")]
    public void A_file_of_another_kind_is_named_with_its_remedy(string start, string message)
    {
        Assert.NotEqual(RejectReason.None, ContentSniffer.Check(Encoding.Latin1.GetBytes(start), out var about));
        Assert.Contains(message, about, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"PK\"}")]
    [InlineData("BZh is how bzip2 begins")]
    [InlineData("ORC and other races")]
    [InlineData("MZ, said the man")]
    [InlineData("RIFF raff")]
    [InlineData("ID card")]
    public void Words_are_no_other_kind(string text) => Assert.Equal(RejectReason.None, ContentSniffer.Check(Encoding.UTF8.GetBytes(text), out _));
}
