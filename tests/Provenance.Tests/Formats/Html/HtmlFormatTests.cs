using System.Text;
using Provenance.Documents.Inputs;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public sealed class HtmlFormatTests : IDisposable
{
    private const string Page = "<!doctype html><html lang=en><title>A title</title><meta charset=windows-1252><meta name=ai-disclosure content=none><meta name=date content=2019-01-02><p>Caf\u00e9 \"here\"</p></html>";

    private static readonly string[] Fields = ["metadata.title", "metadata.language", "metadata.charset", "metadata.published"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_file_is_a_document_with_its_path_as_id_and_what_the_page_says_as_metadata()
    {
        var path = _folder.Write("a.html", Encoding.Latin1.GetBytes(Page));
        var (documents, rejects) = Read(ReadingOptions.Default with { Formats = FileFormats.Create() });
        Assert.Empty(rejects);
        Assert.Equal([$"{path}|Caf\u00e9 \"here\"|A title|en|windows-1252|2019-01-02"], documents);
    }

    [Fact]
    public void Evidence_goes_into_the_metadata()
    {
        _folder.Write("a.html", Encoding.Latin1.GetBytes(Page));
        var document = Assert.Single(DocumentReader.Read([_folder.Path], ReadingOptions.Default with { Formats = FileFormats.Create() }));
        var evidence = document.Metadata!.Value.GetProperty("evidence")[0];
        Assert.Equal(("ai-disclosure", "none", "human"), (evidence.GetProperty("kind").GetString(), evidence.GetProperty("value").GetString(), evidence.GetProperty("says").GetString()));
    }

    [Fact]
    public void Pages_are_read_from_folders_by_any_of_their_endings_and_packed()
    {
        _folder.Write("1.html", "<p>one");
        _folder.Write("2.htm", "<p>two");
        _folder.Write("3.xhtml", "<p>three");
        _folder.Write("4.html.gz", TemporaryFolder.Gzip("<p>four"));
        var (documents, rejects) = Read(ReadingOptions.Default with { Formats = FileFormats.Create() });
        Assert.Empty(rejects);
        Assert.Equal(["one", "two", "three", "four"], documents.Select(line => line.Split('|')[1]));
    }

    [Fact]
    public void A_page_without_text_and_one_that_is_too_long_are_rejected_with_their_reason()
    {
        _folder.Write("1.html", "<script>render()</script>");
        _folder.Write("2.html", "");
        _folder.Write("3.html", new byte[HtmlText.MaxBytes + 1]);
        var (documents, rejects) = Read(ReadingOptions.Default with { Formats = FileFormats.Create() });
        Assert.Empty(documents);
        Assert.Equal(["no-text", "no-text", "page-too-long"], rejects.Select(reject => reject.Reason));
        Assert.All(rejects, reject => Assert.Equal(0, reject.Line));
    }

    [Fact]
    public void A_page_whose_gzip_data_is_damaged_is_rejected_as_such()
    {
        var packed = TemporaryFolder.Gzip(string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>{i * 7919}</p>")));
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);
        _folder.Write("1.html.gz", packed);
        var (documents, rejects) = Read(ReadingOptions.Default with { Formats = FileFormats.Create() });
        Assert.Empty(documents);
        Assert.EndsWith("-gzip", Assert.Single(rejects).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>", true)]
    [InlineData("\ufeff \n<html lang=en>", true)]
    [InlineData("<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", true)]
    [InlineData("<?xml version='1.0'?><feed>", false)]
    [InlineData("<htmlish>", false)]
    [InlineData("{\"text\":\"<html>\"}", false)]
    [InlineData("<", false)]
    [InlineData("", false)]
    public void Pages_without_a_name_are_told_by_how_they_begin(string start, bool html) =>
        Assert.Equal(html, new HtmlFormat().Recognises(Encoding.UTF8.GetBytes(start)));

    public void Dispose() => _folder.Dispose();

    private (List<string> Documents, List<Reject> Rejects) Read(ReadingOptions reading)
    {
        var documents = new List<string>();
        var rejects = new List<Reject>();
        using var source = DocumentSource.Open([_folder.Path], reading, Fields, rejects.Add);
        while (source.TryRead(out var view))
        {
            var line = new StringBuilder(Encoding.UTF8.GetString(view.Id)).Append('|').Append(Encoding.UTF8.GetString(view.Text));
            for (var i = 0; i < Fields.Length; i++) line.Append('|').Append(view.String(i));

            documents.Add(line.ToString());
        }

        return (documents, rejects);
    }
}
