using System.Text;
using Provenance.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Formats.Warc;

public class WarcPartsTests
{
    [Theory]
    [InlineData("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", true)]
    [InlineData("SHA-1:a9993e364706816aba3e25717850c26c9cd0d89d", true)]
    [InlineData("md5:AAAAAA", null)]
    [InlineData("sha1:????????????????????????????????", null)]
    [InlineData("crc32:352441c2", null)]
    [InlineData("sha256", null)]
    [InlineData("sha1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("md5:900150983cd24fb0d6963f7d28e17f72", true)]
    [InlineData("sha1:A9993E364706816ABA3E25717850C26C9CD0D89D", true)]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true)]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ae", false)]
    public void Digests_are_checked_where_they_can_be(string told, bool? expected)
    {
        // of "abc", FIPS 180-4 and RFC 1321
        Assert.Equal(expected, WarcDigest.Matches(Encoding.ASCII.GetBytes(told), "abc"u8));
    }

    [Theory]
    [InlineData("none", "none", Origin.Human)]
    [InlineData("mode=none", "none", Origin.Human)]
    [InlineData("model=\"x\", mode=ai-modified", "ai-modified", Origin.Mixed)]
    [InlineData("mode=ai-originated; model=\"x\"", "ai-originated", Origin.Machine)]
    [InlineData("Mode = \"Machine-Generated\"", "machine-generated", Origin.Machine)]
    [InlineData("mode=odd", "odd", Origin.Unknown)]
    [InlineData("provider=\"x\"", "unclear", Origin.Unknown)]
    public void Disclosures_of_servers_are_read(string field, string value, Origin says)
    {
        var evidence = DisclosureHeader.Read(Encoding.ASCII.GetBytes(field))!;
        Assert.Equal((value, says), (evidence.Value, evidence.Says));
    }

    [Fact]
    public void An_empty_disclosure_says_nothing() => Assert.Null(DisclosureHeader.Read("  "u8));

    [Theory]
    [InlineData("text/html", "text/html", "")]
    [InlineData("Text/HTML ; Charset='ISO-8859-1' ; x=y", "text/html", "ISO-8859-1")]
    [InlineData("text/html; x=\"y\";charset = utf-8", "text/html", "utf-8")]
    [InlineData("text/html, text/html; charset=x", "text/html", "x")]
    [InlineData(";charset=x", "", "x")]
    [InlineData("", "", "")]
    [InlineData("bad \" name/x", "other", "")]
    public void Media_types_are_taken_apart(string value, string name, string charset)
    {
        var type = MediaType.Parse(Encoding.Latin1.GetBytes(value));
        Assert.Equal(name, type.Name());
        Assert.Equal(charset, Encoding.Latin1.GetString(type.Charset));
    }

    [Theory]
    [InlineData("utf-8", "utf-8", "utf-8")]
    [InlineData("iso-8859-1", "latin1", "windows-1252")]
    [InlineData("iso-8859-1", "", "windows-1252")]
    [InlineData("windows-1251", "windows-1251", "windows-1251")]
    [InlineData("windows-1251", "", "windows-1251")]
    [InlineData("shift_jis", "x-sjis", "shift_jis")]
    [InlineData("utf-8", "no-such-charset", "utf-8")]
    [InlineData("utf-8", "iso-8859-1", "utf-8")]
    [InlineData("utf-8 marked", "iso-8859-1", "utf-8")]
    [InlineData("utf-16", "iso-8859-1", "utf-16")]
    [InlineData("windows-1251", "utf-8", "windows-1251")]
    public void Texts_are_read_in_the_charset_that_they_have(string real, string declared, string read)
    {
        var text = real switch
        {
            "windows-1251" => "Съешь же ещё этих мягких французских булок, да выпей чаю. Широкая электрификация южных губерний даст мощный толчок подъёму сельского хозяйства.",
            "shift_jis" => "いろはにほへと ちりぬるを わかよたれそ つねならむ",
            _ => "Le cœur déçu mais l'âme plutôt naïve, Louÿs rêva de crapaüter en canoë au delà des îles.".Replace('œ', 'ö'),
        };
        var plain = new PlainText();
        byte[] bytes = real switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 marked" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            _ => (CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real)).GetBytes(text),
        };
        Assert.Equal(text, Encoding.UTF8.GetString(plain.Read(bytes, Encoding.ASCII.GetBytes(declared))));
        Assert.Equal(read, plain.Charset);
    }

    [Fact]
    public void Every_byte_is_some_text()
    {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)i;

        var text = new PlainText().Read(bytes, "utf-8"u8);
        Assert.True(System.Text.Unicode.Utf8.IsValid(text));
    }

    [Theory]
    [InlineData("a: 1\r\nb: 2\r\n\r\nrest", 14)]
    [InlineData("a: 1\nb: 2\n\nrest", 11)]
    [InlineData("a: 1\r\nb: 2\r\n", -1)]
    [InlineData("", -1)]
    public void A_header_ends_at_an_empty_line(string text, int end) => Assert.Equal(end, HeaderFields.End(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_member_is_unpacked_to_its_end_and_no_further()
    {
        var member = WarcSample.Gzip("some text"u8.ToArray());
        byte[] file = [.. member, .. member];
        var to = new BodyBuffer();
        Assert.Equal(MemberState.Whole, GzipMember.Unpack(file, to, 100, out var length));
        Assert.Equal(member.Length, length);
        Assert.Equal("some text", Encoding.ASCII.GetString(to.Written));
        Assert.Equal(MemberState.TooLong, GzipMember.Unpack(file, new BodyBuffer(), 8, out _));
        for (var cut = 1; cut < member.Length; cut++)
        {
            Assert.Equal(MemberState.Truncated, GzipMember.Unpack(new ArraySegment<byte>(member, 0, cut), new BodyBuffer(), 100, out _));
        }
    }
}
