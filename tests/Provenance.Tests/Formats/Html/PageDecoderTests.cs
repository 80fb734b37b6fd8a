using System.Text;
using Provenance.Documents.Charsets;
using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class PageDecoderTests
{
    [Theory]
    [InlineData("ISO-8859-1", "windows-1252", "\u2019\u00e9")]
    [InlineData("us-ascii", "windows-1252", "\u2019\u00e9")]
    [InlineData(" \"latin1\" ", "windows-1252", "\u2019\u00e9")]
    [InlineData("windows-1251", "windows-1251", "\u2019\u0439")]
    public void The_header_names_the_charset_as_the_web_means_it(string label, string charset, string text)
    {
        Assert.Equal(text, PageDecoder.Decode([0x92, 0xE9], label, out var by, out _));
        Assert.Equal(charset, by);
    }

    [Fact]
    public void A_byte_order_mark_beats_the_header()
    {
        Assert.Equal("\u00e9", PageDecoder.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "windows-1251", out var charset, out _));
        Assert.Equal("utf-8", charset);
        Assert.Equal("\u00e9", PageDecoder.Decode([0xFF, 0xFE, 0xE9, 0x00], "utf-8", out charset, out _));
        Assert.Equal("utf-16le", charset);
        Assert.Equal("\u00e9", PageDecoder.Decode([0xFE, 0xFF, 0x00, 0xE9], null, out charset, out _));
        Assert.Equal("utf-16be", charset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public void A_page_in_utf8_that_is_cut_within_a_character_is_utf8(string? header)
    {
        var page = Encoding.UTF8.GetBytes("<p>Gr\u00f6\u00dfe f\u00fcr B\u00e4ume und H\u00e4user, sagte die Frau.</p><p>Gr\u00fc")[..^1];
        Assert.EndsWith("Gr\ufffd", PageDecoder.Decode(page, header, out var by, out var repair), StringComparison.Ordinal);
        Assert.Equal(("utf-8", "invalid-utf8"), (by, repair));
    }

    [Theory]
    [InlineData("iso-8859-1", "<p>B\u00fcrgermeister", "utf-8", true)]
    [InlineData(null, "<meta charset=iso-8859-1><p>B\u00fcrgermeister", "utf-8", true)]
    [InlineData(null, "<meta charset=utf-8><p>B\u00fcrgermeister", "utf-8", false)]
    [InlineData("iso-8859-1", "<p>plain", "windows-1252", false)]
    public void Letters_beyond_ascii_in_valid_utf8_are_utf8_whatever_is_declared(string? header, string page, string charset, bool mislabelled)
    {
        Assert.Equal(page, PageDecoder.Decode(Encoding.UTF8.GetBytes(page), header, out var by, out var wrong));
        Assert.Equal((charset, mislabelled ? "charset-label" : ""), (by, wrong));
    }

    [Fact]
    public void The_charset_that_a_user_names_overrides_all_but_a_byte_order_mark()
    {
        Assert.Equal("\u0414", PageDecoder.Decode([0xC4], "iso-8859-1", out var charset, out _, Charset.Find("cp1251")));
        Assert.Equal("windows-1251", charset);
        Assert.Equal("\u00e9", PageDecoder.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], null, out charset, out _, Charset.Find("cp1251")));
        Assert.Equal("utf-8", charset);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251")]
    [InlineData("<META CHARSET = 'koi8-r' />", "koi8-r")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">", "Shift_JIS")]
    [InlineData("<meta content='text/html;charset=big5' http-equiv=content-type>", "big5")]
    [InlineData("<!-- <meta charset=big5> --><meta charset=euc-kr>", "euc-kr")]
    [InlineData("<meta name=a content='charset=big5'>", null)]
    [InlineData("<metadata charset=big5>", null)]
    [InlineData("<meta charset=utf-16>", "utf-8")]
    [InlineData("<meta charset=", null)]
    [InlineData("<meta charset=\"x", "x")]
    [InlineData("<meta", null)]
    public void The_prescan_finds_what_meta_elements_name(string html, string? label) =>
        Assert.Equal(label, MetaCharset.Find(Encoding.ASCII.GetBytes(html)));

    [Fact]
    public void The_prescan_ends_after_1024_bytes()
    {
        Assert.Equal("big5", MetaCharset.Find(Encoding.ASCII.GetBytes(new string(' ', 1004) + "<meta charset=big5 >")));
        Assert.Null(MetaCharset.Find(Encoding.ASCII.GetBytes(new string(' ', 1024) + "<meta charset=big5>")));
    }

    [Fact]
    public void Every_charset_that_the_standard_names_and_this_program_knows_can_be_decoded()
    {
        foreach (var label in (string[])["utf-8", "gb2312", "gbk", "big5", "euc-jp", "shift_jis", "iso-2022-jp", "euc-kr", "koi8-u", "macintosh", "ibm866", "windows-874", "iso-8859-8-i", "x-mac-cyrillic",
            "iso-8859-13", "iso-8859-15", "windows-1258", "utf-16"])
        {
            Assert.True(CharsetLabels.TryGet(label, out _, out var encoding), label);
            Assert.NotEmpty(encoding.GetString([0x41, 0x00, 0x42, 0x00]));
        }

        Assert.False(CharsetLabels.TryGet("utf-7", out _, out _));
        Assert.False(CharsetLabels.TryGet("x-unheard-of", out _, out _));
    }

    [Fact]
    public void Without_any_name_utf8_is_taken_where_it_is_valid_and_detected_where_it_is_not()
    {
        PageDecoder.Decode("<p>na\u00efve</p>"u8, null, out var charset, out _);
        Assert.Equal("utf-8", charset);
        const string russian = "<p>\u041f\u0440\u0438\u0432\u0435\u0442, \u044d\u0442\u043e \u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0430 \u043d\u0430 \u0440\u0443\u0441\u0441\u043a\u043e\u043c \u044f\u0437\u044b\u043a\u0435, \u0438 \u043d\u0438\u043a\u0442\u043e \u043d\u0435 \u0441\u043a\u0430\u0437\u0430\u043b, \u0432 \u043a\u0430\u043a\u043e\u0439 \u043a\u043e\u0434\u0438\u0440\u043e\u0432\u043a\u0435.</p>";
        Assert.True(CharsetLabels.TryGet("windows-1251", out _, out var encoding));
        Assert.Equal(russian, PageDecoder.Decode(encoding.GetBytes(russian), null, out charset, out _));
        Assert.Equal("windows-1251", charset);
    }

    [Fact]
    public void Bytes_that_mean_nothing_become_replacement_characters()
    {
        Assert.Equal("a\ufffdb", PageDecoder.Decode([0x61, 0xFF, 0x62], "utf-8", out _, out _));
        Assert.Equal("\ufffd", PageDecoder.Decode([0xFF, 0xFE, 0x00, 0xD8], null, out _, out _));
    }
}
