using System.IO.Compression;
using System.Text;
using Xunit;

namespace Provenance.Tests.Formats.Warc;

public class WarcDocumentTests
{
    private static readonly byte[] Body = "A page of plain text.\n"u8.ToArray();

    [Fact]
    public void What_the_archive_says_becomes_metadata()
    {
        var sample = new WarcSample();
        var http = sample.Http(Body, "Content-Type: Text/Plain; charset=\"UTF-8\"\r\nContent-Language: en-GB");
        sample.Response("11112222-3333", Body, "Content-Type: Text/Plain; charset=\"UTF-8\"\r\nContent-Language: en-GB", "200 OK",
            $"WARC-Payload-Digest: {WarcSample.Sha1(Body)}", $"WARC-Block-Digest: {WarcSample.Sha1(http)}", "WARC-Truncated: length");
        var read = WarcReading.Read(sample);
        Assert.Equal("11112222-3333", read.Ids.Single());
        Assert.Equal("A page of plain text.\n", read.Text);
        Assert.Equal(
            """{"url":"https://example.org/11112222-3333","date":"2019-03-01T10:20:30Z","type":"response","status":200,"mime":"text/plain","charset":"utf-8","language":"en-GB","digest":"ok","truncated":"length","offset":0}""",
            read.Metadata.GetRawText());
    }

    [Fact]
    public void Names_of_fields_are_read_in_any_case_and_over_several_lines()
    {
        var header = "WARC/1.1\nwarc-TYPE:conversion\nWarc-Record-Id : <http://example.org/id/1>\nWARC-Target-URI:\n <https://example.org/a\n\tb>\nCONTENT-LENGTH: 4\n\ntext\n\n";
        var read = WarcReading.Read(Encoding.ASCII.GetBytes(header));
        Assert.Equal("http://example.org/id/1", read.Ids.Single());
        Assert.Equal("https://example.org/a b", read.Metadata.GetProperty("url").GetString());
        Assert.Equal("text", read.Text);
    }

    [Fact]
    public void Pages_give_their_text_and_title()
    {
        var html = "<!doctype html><html><head><title>A title</title></head><body><p>The first paragraph of a page that is long enough to be its text, so that there is no doubt.</p></body></html>"u8.ToArray();
        var read = WarcReading.Read(new WarcSample().Response("a", html, "Content-Type: text/html"));
        Assert.Contains("The first paragraph", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<p>", read.Text, StringComparison.Ordinal);
        Assert.Equal("A title", read.Metadata.GetProperty("title").GetString());
        Assert.Equal("text/html", read.Metadata.GetProperty("mime").GetString());
    }

    [Fact]
    public void Records_that_nobody_asked_for_are_counted_by_reason()
    {
        var sample = new WarcSample()
            .Add("warcinfo", "1", "x: y"u8.ToArray()).Add("request", "2", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()).Add("metadata", "3", Body).Add("revisit", "4", Body)
            .Response("5", Body, status: "404 Not Found").Response("6", Body, "Content-Type: image/png").Response("7", " \r\n\t"u8.ToArray()).Response("8", Body, "Content-Type: multipart/mixed; boundary=x")
            .Add("response", "9", Body, "text/dns").Add("strange \" type", "10", Body).Text("11", "kept");
        var read = WarcReading.Read(sample);
        Assert.Equal(["11"], read.Ids);
        Assert.Empty(read.Rejects);
        Assert.Equal(
            ["mime image/png 1", "mime multipart/mixed 1", "mime text/dns 1", "no text 1", "status 404 1", "type metadata 1", "type other 1", "type request 1", "type revisit 1", "type warcinfo 1"],
            read.Skipped.Select(passed => $"{passed.Key} {passed.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Types_media_types_and_a_number_of_words_can_be_asked_for()
    {
        var sample = new WarcSample().Response("a", Body).Response("b", "{\"a\": 1}"u8.ToArray(), "Content-Type: application/json").Text("c", "one two three").Text("d", "one two");
        Assert.Equal(["a"], WarcReading.Read(sample, new WarcOptions { Types = ["response"] }).Ids);
        Assert.Equal(["b"], WarcReading.Read(sample, new WarcOptions { Mime = ["application/*"] }).Ids);
        Assert.Equal(["a", "b", "c", "d"], WarcReading.Read(sample, new WarcOptions { Mime = ["text/plain", "application/json"] }).Ids);
        var read = WarcReading.Read(sample, new WarcOptions { MinWords = 3 });
        Assert.Equal(["a", "c"], read.Ids);
        Assert.Equal(1, read.Skipped["fewer than 3 words"]);
        Assert.Throws<ArgumentException>(() => FileFormats.Create(new FormatOptions { Warc = new WarcOptions { Types = ["revisit"] } }));
        Assert.Throws<ArgumentException>(() => FileFormats.Create(new FormatOptions { Warc = new WarcOptions { Mime = ["html"] } }));
    }

    [Theory]
    [InlineData("16\r\nA page of plain text.\n\r\n0\r\n\r\n")]
    [InlineData("6;name=\"value\"\r\nA page\r\n10 \r\n of plain text.\n\r\n0\r\nExpires: now\r\n\r\n")]
    [InlineData("6\nA page\n10\n of plain text.\n\n0\n\n")]
    [InlineData("000006\r\nA page\r\n10\r\n of plain text.\n\r\n")]
    [InlineData("FFFF\r\nA page of plain text.\n")]
    [InlineData("A page of plain text.\n")]
    public void Bodies_said_to_be_in_chunks_are_put_together_where_they_are(string body)
    {
        var read = WarcReading.Read(new WarcSample().Response("a", Encoding.ASCII.GetBytes(body), "Content-Type: text/plain\r\nTransfer-Encoding: chunked"));
        Assert.Equal("A page of plain text.\n", read.Text);
    }

    [Fact]
    public void A_digest_of_the_body_is_right_with_its_chunks_or_without()
    {
        var body = "16\r\nA page of plain text.\n\r\n0\r\n\r\n"u8.ToArray();
        foreach (var digested in new[] { body, Body })
        {
            var read = WarcReading.Read(new WarcSample().Response("a", body, "Content-Type: text/plain\r\nTransfer-Encoding: chunked", "200 OK", $"WARC-Payload-Digest: {WarcSample.Sha1(digested)}"));
            Assert.Equal("ok", read.Metadata.GetProperty("digest").GetString());
        }
    }

    [Fact]
    public void A_digest_that_is_wrong_is_said_and_the_document_kept()
    {
        var read = WarcReading.Read(new WarcSample().Text("a", "a text", $"WARC-Block-Digest: {WarcSample.Sha1(Body)}"));
        Assert.Equal("mismatch", read.Metadata.GetProperty("digest").GetString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    [InlineData("br")]
    [InlineData("deflate, gzip")]
    [InlineData("br, identity, GZIP")]
    [InlineData("gzip, br, deflate")]
    public void Packed_bodies_are_unpacked(string codings)
    {
        var body = Body;
        foreach (var coding in codings.Split(", ")) body = Packed(body, coding);

        var read = WarcReading.Read(new WarcSample().Response("a", body, $"Content-Type: text/plain\r\nContent-Encoding: {codings.Replace("bare ", "", StringComparison.Ordinal)}"));
        Assert.Equal("A page of plain text.\n", read.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("utf-8")]
    public void A_body_that_was_unpacked_by_the_crawler_is_taken_as_it_stands(string coding)
    {
        var read = WarcReading.Read(new WarcSample().Response("a", Body, $"Content-Type: text/plain\r\nContent-Encoding: {coding}"));
        Assert.Equal("A page of plain text.\n", read.Text);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_body_that_is_cut_off_is_rejected_unless_the_crawl_says_that_it_cut_it(string coding)
    {
        var text = Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 5000)));
        var body = Packed(text, coding)[..3000];
        var fields = $"Content-Type: text/plain\r\nContent-Encoding: {coding}";
        Assert.Equal(["damaged-body"], WarcReading.Read(new WarcSample().Response("a", body, fields)).Order);
        var read = WarcReading.Read(new WarcSample().Response("a", body, fields, "200 OK", "WARC-Truncated: length"));
        Assert.StartsWith("0 1 2 3", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_that_unpack_to_too_much_or_in_ways_that_are_not_read_are_no_documents()
    {
        var bomb = Packed(Packed(new byte[100_000_000], "gzip"), "gzip");
        var read = WarcReading.Read(new WarcSample().Response("a", bomb, "Content-Type: text/plain\r\nContent-Encoding: gzip, gzip").Response("b", Body, "Content-Encoding: zstd").Response("c", Body));
        Assert.Equal(["record-too-long", "c"], read.Order);
        Assert.Equal(1, read.Skipped["content-encoding zstd"]);
    }

    [Fact]
    public void A_response_without_a_status_line_is_rejected()
    {
        var read = WarcReading.Read(new WarcSample().Add("response", "a", Body, "application/http").Add("response", "b", "HTTP/1.1 OK"u8.ToArray(), "application/http"));
        Assert.Equal(["bad-http", "bad-http"], read.Order);
    }

    [Theory]
    [InlineData("HTTP/2 200")]
    [InlineData("HTTP/1.0 200 ")]
    [InlineData("HTTP/1.1 200 A long reason")]
    public void Status_lines_of_all_versions_are_read(string line) =>
        Assert.Single(WarcReading.Read(new WarcSample().Add("response", "a", Encoding.ASCII.GetBytes($"{line}\r\nContent-Type: text/plain\r\n\r\nbody"), "application/http")).Documents);

    [Theory]
    [InlineData("<!DOCTYPE html><p>text of a page</p>", "text/html")]
    [InlineData("  <html><body>text of a page</body>", "text/html")]
    [InlineData("<- text of no page", "text/plain")]
    [InlineData("text", "text/plain")]
    public void A_body_that_does_not_say_what_it_is_is_looked_at(string body, string mime) =>
        Assert.Equal(mime, WarcReading.Read(new WarcSample().Response("a", Encoding.ASCII.GetBytes(body), "Server: x")).Metadata.GetProperty("mime").GetString());

    [Fact]
    public void What_a_server_says_of_its_origin_is_evidence()
    {
        var read = WarcReading.Read(new WarcSample().Response("a", Body, "Content-Type: text/plain\r\nAI-Disclosure: mode=machine-generated, model=\"m\""));
        var evidence = read.Metadata.GetProperty("evidence")[0];
        Assert.Equal(("ai-disclosure", "machine-generated", "machine"), (evidence.GetProperty("kind").GetString(), evidence.GetProperty("value").GetString(), evidence.GetProperty("says").GetString()));
        Assert.Contains("model=\"m\"", evidence.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] bytes, string coding) => WarcSample.Pack(bytes, to => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(to, CompressionLevel.Optimal),
        "deflate" => new ZLibStream(to, CompressionLevel.Optimal),
        "bare deflate" => new DeflateStream(to, CompressionLevel.Optimal),
        "br" => new BrotliStream(to, CompressionLevel.Optimal),
        _ => new BufferedStream(to),
    });
}
