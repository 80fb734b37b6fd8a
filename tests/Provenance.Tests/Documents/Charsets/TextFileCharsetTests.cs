using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Documents.Charsets;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents.Charsets;

public sealed class TextFileCharsetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InputTally _tally = new();
    private readonly List<Reject> _rejects = [];

    static TextFileCharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("windows-1252", "It’s “quoted” – and nothing else is beyond ASCII")]
    [InlineData("windows-1252", "café")]
    [InlineData("windows-1252", "Der Bürgermeister erklärte, die Brücke über den Fluß müsse für Fußgänger geöffnet bleiben.")]
    [InlineData("windows-1252", "El niño comió más piñas en el jardín de España.")]
    [InlineData("windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy a všichni lidé se smáli.")]
    [InlineData("windows-1251", "Все жители деревни собрались на площади")]
    [InlineData("koi8-r", "Все счастливые семьи похожи друг на друга.")]
    [InlineData("shift_jis", "吾輩は猫である。名前はまだ無い。")]
    [InlineData("euc-jp", "吾輩は猫である。名前はまだ無い。")]
    [InlineData("gb18030", "村里的居民聚集在广场上，想听听消息。")]
    [InlineData("big5", "村裡的居民聚集在廣場上，想聽聽消息。")]
    [InlineData("euc-kr", "마을 주민들이 광장에 모여 소식을 들었다.")]
    [InlineData("windows-1255", "כל תושבי הכפר התאספו בכיכר כדי לשמוע")]
    [InlineData("windows-874", "ชาวบ้านทุกคนมารวมตัวกันที่จัตุรัส")]
    public void Texts_are_decoded_by_the_statistics_of_their_bytes(string charset, string text)
    {
        Assert.Equal((text, charset), Read(Charset.Find(charset)!.Encoding.GetBytes(text)));
        Assert.Equal($"decoded-{charset} 1", Repairs);
    }

    [Theory]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-32le", true)]
    [InlineData("utf-32be", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-32le", false)]
    [InlineData("utf-32be", false)]
    public void Wide_texts_are_recognised_with_and_without_a_mark(string charset, bool marked)
    {
        var text = string.Concat(Enumerable.Repeat("Some häuser \U0001F600 and Все жители.\n", 3000));
        var encoding = Charset.Find(charset)!.Encoding;
        byte[] mark = marked ? encoding.GetBytes("\uFEFF") : [];
        Assert.Equal((text, charset), Read([.. mark, .. encoding.GetBytes(text)]));
        Assert.Equal($"decoded-{charset} 1", Repairs);
        _folder.Write("a.jsonl", (byte[])[.. mark, .. encoding.GetBytes("{\"id\":\"1\",\"text\":\"häuser\"}\r\n{\"id\":\"2\",\"text\":\"b\"}\r\n")]);
        using var source = DocumentSource.Open([_folder["a.jsonl"]], ReadingOptions.Default, []);
        Assert.True(source.TryRead(out var view));
        Assert.Equal("häuser", Encoding.UTF8.GetString(view.Text));
        Assert.True(source.TryRead(out _));
    }

    [Fact]
    public void Utf8_is_neither_decoded_nor_counted()
    {
        Assert.Equal(("café \uFEFF", null), Read("\uFEFFcafé \uFEFF"u8));
        Assert.Equal("", Repairs);
    }

    [Fact]
    public void Utf8_with_a_cut_character_stays_utf8()
    {
        Assert.Equal(("é ü \uFFFD", null), Read([.. "é ü "u8, 0xE2, 0x80]));
        Assert.Equal("invalid-utf8 1", Repairs);
    }

    [Fact]
    public void A_long_text_that_begins_in_ascii_is_decoded_all_the_same()
    {
        var text = string.Concat(Enumerable.Repeat("plain words ", 100_000)) + "Все жители деревни собрались на площади";
        Assert.Equal((text, "windows-1251"), Read(Encoding.GetEncoding("windows-1251").GetBytes(text)));
    }

    [Fact]
    public void A_named_charset_is_used_and_not_counted()
    {
        var reading = ReadingOptions.Default with { Formats = DocumentFormats.Plain.Decoding("cp1251") };
        Assert.Equal(("Да", "windows-1251"), Read([0xC4, 0xE0], reading));
        Assert.Equal(("Ã¤", "windows-1252"), Read("ä"u8, ReadingOptions.Default with { Formats = DocumentFormats.Plain.Decoding("latin1") }));
        Assert.Equal("", Repairs);
        Assert.Throws<ArgumentException>(() => DocumentFormats.Plain.Decoding("x-unheard-of"));
    }

    [Fact]
    public void The_charset_is_written_beside_the_text()
    {
        _folder.Write("a.txt", [.. "caf"u8, 0xE9]);
        using var source = DocumentSource.Open([_folder["a.txt"]], ReadingOptions.Default, []);
        Assert.True(source.TryRead(out var view));
        var line = new ByteBuffer();
        view.WriteLine(line);
        Assert.EndsWith(",\"text\":\"café\",\"metadata\":{\"charset\":\"windows-1252\"}}", Encoding.UTF8.GetString(line.Written), StringComparison.Ordinal);
    }

    [Fact]
    public void Noise_is_no_text()
    {
        var noise = new byte[4000];
        new Random(7).NextBytes(noise);
        for (var i = 0; i < noise.Length; i++) noise[i] = Math.Max(noise[i], (byte)1);
        Assert.Equal(("", null), Read(noise));
        Assert.Equal("invalid-utf8", Assert.Single(_rejects).Reason);
    }

    private string Repairs => string.Join(", ", _tally.Findings().Repairs.Select(repair => $"{repair.Key} {repair.Value}"));

    private (string Text, string? Charset) Read(ReadOnlySpan<byte> bytes, ReadingOptions? reading = null)
    {
        _folder.Write("a.txt", bytes.ToArray());
        reading ??= ReadingOptions.Default;
        using var source = DocumentSource.Open(InputFiles.Expand([_folder["a.txt"]], reading.Formats, _tally), reading, [], _rejects.Add);
        return source.TryRead(out var view) ? (Encoding.UTF8.GetString(view.Text), view.Charset?.Name) : ("", null);
    }
}
