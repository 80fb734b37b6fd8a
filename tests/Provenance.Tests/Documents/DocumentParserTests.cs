using System.Text;
using Provenance.Documents.Records;
using Provenance.Documents.Rejects;
using Xunit;

namespace Provenance.Tests.Documents;

public class DocumentParserTests
{
    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"b\"}", "a", "b")]
    [InlineData("{\"text\":\"b\",\"id\":\"a\"}", "a", "b")]
    [InlineData(" {\"x\":[{\"text\":\"no\"}],\"id\":7,\"text\":\"t\\u00e9\\\"\\\\\\ud83d\\ude00\"} ", "7", "t\u00e9\"\\\U0001F600")]
    [InlineData("{\"id\":12.50,\"text\":\"\"}", "12.50", "")]
    [InlineData("{\"id\":\"a\\/b\",\"text\":\"b\",\"metadata\":{\"id\":\"c\"}}", "a/b", "b")]
    [InlineData("{\"i\\u0064\":\"a\",\"text\":\"b\"}", "a", "b")]
    public void Id_and_text_are_read(string line, string id, string text)
    {
        Assert.Equal((id, text), Read(line));
    }

    [Theory]
    [InlineData("{\"text\":\"abc\"}")]
    [InlineData("{\"text\":\"abc\",\"id\":null}")]
    [InlineData("{\"text\":\"a\\u0062c\",\"id\":\"\"}")]
    public void A_document_without_an_id_is_called_by_its_digest(string line)
    {
        // FIPS 180-2, appendix B.1
        Assert.Equal(("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "abc"), Read(line));
    }

    [Theory]
    [InlineData("hello", "invalid-json")]
    [InlineData("{'id':1}", "invalid-json")]
    [InlineData("{\"text\":\"a\",}", "invalid-json")]
    [InlineData("{\"text\":\"a\ttab\"}", "invalid-json")]
    [InlineData("{\"text\":\"a", "truncated-json")]
    [InlineData("{\"text\":\"a\"", "truncated-json")]
    [InlineData("{\"text\":\"a\"} {", "trailing-data")]
    [InlineData("{\"text\":\"a\"}{\"text\":\"b\"}", "trailing-data")]
    [InlineData("[1]", "not-object")]
    [InlineData("\"text\"", "not-object")]
    [InlineData("null", "not-object")]
    [InlineData("{}", "text-missing")]
    [InlineData("{\"Text\":\"a\"}", "text-missing")]
    [InlineData("{\"text\":1}", "text-not-string")]
    [InlineData("{\"text\":null}", "text-not-string")]
    [InlineData("{\"text\":[\"a\",1]}", "text-not-string")]
    [InlineData("{\"text\":\"a\",\"id\":true}", "id-not-string")]
    [InlineData("{\"text\":\"a\",\"id\":{}}", "id-not-string")]
    [InlineData("{\"text\":\"a\\ud800b\"}", "lone-surrogate")]
    [InlineData("{\"text\":\"a\\udc00\\ud800\"}", "lone-surrogate")]
    [InlineData("{\"text\":\"a\",\"id\":\"\\udfff\"}", "lone-surrogate")]
    public void A_line_that_cannot_be_used_says_why(string line, string reason)
    {
        Assert.Equal(reason, Reason(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_say_so_whether_or_not_there_are_escapes()
    {
        Assert.Equal("invalid-utf8", Reason([.. "{\"text\":\"a"u8, 0xFF, .. "\"}"u8]));
        Assert.Equal("invalid-utf8", Reason([.. "{\"text\":\"a\\n"u8, 0xC3, .. "\"}"u8]));
        // a surrogate written as three bytes, as Java's modified UTF-8 does
        Assert.Equal("invalid-utf8", Reason([.. "{\"text\":\"a"u8, 0xED, 0xA0, 0x80, .. "\"}"u8]));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var deep = new string('[', 100_000);
        Assert.Equal("too-deep", Reason(Encoding.UTF8.GetBytes($"{{\"text\":\"a\",\"m\":{deep}")));
        Assert.Equal("too-deep", Reason(Encoding.UTF8.GetBytes($"{{\"m\":{deep}{deep.Replace('[', ']')},\"text\":\"a\"}}")));
    }

    [Fact]
    public void Dotted_paths_go_into_objects()
    {
        var fields = new ReadingOptions { TextField = "metadata.body.content", IdField = "metadata.key" };
        var line = "{\"text\":\"no\",\"metadata\":{\"key\":\"k\",\"body\":{\"x\":1,\"content\":\"yes\"},\"y\":2}}";
        Assert.Equal(("k", "yes"), Read(line, fields));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData(".a")]
    public void A_path_with_an_empty_name_is_refused(string path)
    {
        Assert.Throws<ArgumentException>(() => new DocumentParser(new ReadingOptions { TextField = path }));
    }

    [Fact]
    public void Further_fields_are_given_as_they_stand_in_the_line()
    {
        var parser = new DocumentParser(ReadingOptions.Default, "label", "metadata.year", "metadata", "missing");
        Assert.True(parser.TryParse("f", 1, "{\"label\":\"hum\\u0061n\",\"text\":\"a\",\"metadata\":{\"year\":2019, \"x\":[1]}}"u8, out var view));
        Assert.Equal("human", view.String(0));
        Assert.Equal("2019", Encoding.UTF8.GetString(view.Field(1)));
        Assert.Equal("{\"year\":2019, \"x\":[1]}", Encoding.UTF8.GetString(view.Field(2)));
        Assert.Null(view.String(2));
        Assert.True(view.Field(3).IsEmpty);
        Assert.Null(view.String(3));
    }

    [Fact]
    public void A_field_of_the_line_before_is_not_remembered()
    {
        var parser = new DocumentParser(ReadingOptions.Default, "label");
        Assert.True(parser.TryParse("f", 1, "{\"label\":\"x\",\"text\":\"a\",\"id\":\"b\"}"u8, out _));
        Assert.True(parser.TryParse("f", 2, "{\"text\":\"abc\"}"u8, out var view));
        Assert.Null(view.String(0));
        Assert.StartsWith("sha256:ba78", Encoding.UTF8.GetString(view.Id), StringComparison.Ordinal);
        Assert.False(parser.TryParse("f", 3, "{}"u8, out _));
    }

    [Fact]
    public void Fields_that_some_document_had_are_remembered()
    {
        var parser = new DocumentParser(ReadingOptions.Default, "label", "metadata.year", "metadata.yaer", "none", "unread");
        Assert.True(parser.TryParse("f", 1, "{\"label\":\"x\",\"text\":\"a\",\"none\":null}"u8, out _));
        Assert.True(parser.TryParse("f", 2, "{\"text\":\"a\",\"metadata\":{\"year\":2019}}"u8, out _));
        Assert.False(parser.TryParse("f", 3, "{\"unread\":1}"u8, out _));
        Assert.Equal([true, true, false, false, false], Enumerable.Range(0, 5).Select(parser.HasSeen));
    }

    [Fact]
    public void Reading_a_line_allocates_nothing()
    {
        var parser = new DocumentParser(ReadingOptions.Default, "label");
        var escaped = Encoding.UTF8.GetBytes("{\"text\":\"" + string.Concat(Enumerable.Repeat("word \\n\\u00e9", 500)) + "\",\"label\":\"human\",\"m\":{\"a\":[1,2]}}");
        var plain = Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"" + new string('x', 5000) + "\"}");
        Assert.Equal(0, Allocations.LeastOf(Parse));

        void Parse()
        {
            if (!parser.TryParse("f", 1, escaped, out _) || !parser.TryParse("f", 1, plain, out _))
            {
                throw new InvalidOperationException("the line should be readable");
            }
        }
    }

    private static (string Id, string Text) Read(string line, ReadingOptions? fields = null)
    {
        var parser = new DocumentParser(fields ?? ReadingOptions.Default);
        Assert.True(parser.TryParse("f", 1, Encoding.UTF8.GetBytes(line), out var view), RejectReasonText.Detail(parser.Reason, parser.About));
        return (Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text));
    }

    private static string Reason(byte[] line)
    {
        var parser = new DocumentParser(ReadingOptions.Default);
        Assert.False(parser.TryParse("f", 1, line, out _));
        Assert.NotEqual("", RejectReasonText.Detail(parser.Reason, parser.About));
        return RejectReasonText.Word(parser.Reason);
    }
}
