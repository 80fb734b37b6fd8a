using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;
using Xunit;

namespace Provenance.Tests.Documents.Records;

public sealed class LineRepairTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InputTally _tally = new();
    private readonly List<Reject> _rejects = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"text\":\"a\",\"x\":NaN}", "{\"text\":\"a\",\"x\":null}", "nan 1")]
    [InlineData("{\"text\":\"a\",\"x\":[1,-Infinity,{\"y\":Infinity}]}", "{\"text\":\"a\",\"x\":[1,null,{\"y\":null}]}", "nan 1")]
    [InlineData("{\"text\":\"NaN, }\",\"x\":-inf,\"y\":-1.5e-3,\"z\":true}", "{\"text\":\"NaN, }\",\"x\":null,\"y\":-1.5e-3,\"z\":true}", "nan 1")]
    [InlineData("{\"text\":\"a\"},", "{\"text\":\"a\"}", "stray-comma 1")]
    [InlineData(",{\"text\":\"a\"}", "{\"text\":\"a\"}", "stray-comma 1")]
    [InlineData("{\"text\":\"a\",\"x\":[1,2, ],}", "{\"text\":\"a\",\"x\":[1,2]}", "stray-comma 1")]
    [InlineData("{\"text\":\"a\tb\u0001\",\"x\":\"\b\"}", "{\"text\":\"a\\u0009b\\u0001\",\"x\":\"\\u0008\"}", "raw-control 1")]
    [InlineData("{\"text\":\"a\\ud83d\",\"id\":\"\\ude00x\"}", "{\"text\":\"a\\ufffd\",\"id\":\"\\ufffdx\"}", "lone-surrogate 1")]
    [InlineData("{\"text\":\"a\",\"meta\":{\"k\\uD800\":\"\\\\ud83d \\ud83d\\ude00\\ud83d\"}}", "{\"text\":\"a\",\"meta\":{\"k\\ufffd\":\"\\\\ud83d \\ud83d\\ude00\\ufffd\"}}", "lone-surrogate 1")]
    [InlineData("\u001E{\"text\":\"a\"}", "{\"text\":\"a\"}", "")]
    [InlineData("{\"text\":\"a\\ud800\",\"x\":NaN,}", "{\"text\":\"a\\ufffd\",\"x\":null}", "lone-surrogate 1, nan 1, stray-comma 1")]
    public void What_has_one_meaning_is_read_and_counted(string line, string record, string repairs)
    {
        Assert.Equal([record], Read(Encoding.UTF8.GetBytes(line + "\n")));
        Assert.Equal(repairs, Repairs);
        Assert.Empty(_rejects);
    }

    [Theory]
    [InlineData("{'text':'a'}", "invalid-json")]
    [InlineData("{\"text\":\"a\",\"x\":None}", "invalid-json")]
    [InlineData("{\"text\":\"a\"} and more", "trailing-data")]
    [InlineData("{\"text\":\"a\"}]", "trailing-data")]
    [InlineData("{\"text\":\"a\" \"x\":NaN}", "invalid-json")]
    [InlineData("{text:\"a\"}", "invalid-json")]
    [InlineData("{\"text\":\"a\\x\"}", "invalid-json")]
    [InlineData("{\"text\":NaN}", "text-not-string")]
    [InlineData("{\"text\":\"a", "truncated-json")]
    public void What_may_mean_several_things_is_rejected(string line, string reason)
    {
        Assert.Empty(Read(Encoding.UTF8.GetBytes(line + "\n")));
        Assert.Equal(reason, Assert.Single(_rejects).Reason);
        Assert.Equal("", Repairs);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}{\"text\":\"b\"}\n{\"text\":\"c\"}\n", "joined-lines 1")]
    [InlineData("{\"text\":\"a\"} , {\"text\":\"b\"},\n{\"text\":\"c\"}", "joined-lines 1, stray-comma 1")]
    [InlineData("{\"text\":\"a\"}\r{\"text\":\"b\"}\r{\"text\":\"c\"}\r", "")]
    [InlineData("{\"text\":\"a\"}\r{\"text\":\"b\"}\n{\"text\":\"c\"}", "joined-lines 1")]
    [InlineData("\u001E{\"text\":\"a\"}\n\u001E{\"text\":\"b\"}\n\u001E{\"text\":\"c\"}\n", "")]
    public void Objects_are_read_whatever_stands_between_them(string lines, string repairs)
    {
        Assert.Equal(["{\"text\":\"a\"}", "{\"text\":\"b\"}", "{\"text\":\"c\"}"], Read(Encoding.UTF8.GetBytes(lines)));
        Assert.Equal(repairs, Repairs);
    }

    [Fact]
    public void An_object_that_is_cut_off_costs_no_other_on_its_line()
    {
        Assert.Equal(["{\"text\":\"a\"}"], Read("{\"text\":\"a\"}{\"text\":\"b"u8));
        Assert.Equal((1, "truncated-json"), (_rejects[0].Line, _rejects[0].Reason));
    }

    [Fact]
    public void Objects_on_one_line_have_its_number_and_the_next_line_the_next()
    {
        _folder.Write("a.jsonl", "{\"text\":\"a\"}{\"text\":\"b\"}\n{\"text\":\"c\"}\n"u8.ToArray());
        using var source = DocumentSource.Open([_folder["a.jsonl"]], ReadingOptions.Default, []);
        var lines = new List<long>();
        while (source.TryRead(out var view)) lines.Add(view.Line);
        Assert.Equal([1, 1, 2], lines);
    }

    [Fact]
    public void A_hundred_thousand_objects_on_one_line_take_linear_time() =>
        Assert.Equal(100_000, Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"a\",\"x\":NaN}", 100_000)))).Count);

    [Fact]
    public void A_line_is_decoded_by_what_the_lines_around_it_indicate()
    {
        var koi = Encoding.GetEncoding("koi8-r");
        byte[] file = [.. "{\"text\":\"plain\"}\n"u8, .. koi.GetBytes("{\"text\":\"Все счастливые семьи похожи друг на друга\"}\n{\"text\":\"Да\"}\n"), .. Encoding.UTF8.GetBytes("{\"text\":\"Нет\"}\n")];
        const string metadata = ",\"metadata\":{\"charset\":\"koi8-r\"}}";
        Assert.Equal(["{\"text\":\"plain\"}", "{\"text\":\"Все счастливые семьи похожи друг на друга\"" + metadata, "{\"text\":\"Да\"" + metadata, "{\"text\":\"Нет\"}"], Read(file));
        Assert.Equal("decoded-koi8-r 2", Repairs);
    }

    [Fact]
    public void Backslashes_within_characters_of_two_bytes_are_no_escapes()
    {
        // the second byte of the first character is that of a backslash
        var text = "表で村の住民たちは広場に集まり、知らせを聞こうとしていた。";
        Assert.Equal([$"{{\"text\":\"{text}\",\"metadata\":{{\"charset\":\"shift_jis\"}}}}"], Read(Encoding.GetEncoding("shift_jis").GetBytes($"{{\"text\":\"{text}\"}}\n")));
        Assert.Equal("decoded-shift_jis 1", Repairs);
    }

    [Theory]
    [InlineData("{\"text\":\"é\",\"metadata\":{\"a\":1}}", "{\"text\":\"é\",\"metadata\":{\"charset\":\"windows-1252\",\"a\":1}}")]
    [InlineData("{\"metadata\":{},\"text\":\"é\"}", "{\"metadata\":{\"charset\":\"windows-1252\"},\"text\":\"é\"}")]
    [InlineData("{\"metadata\":{\"charset\":\"x\"},\"text\":\"é\"}", "{\"metadata\":{\"charset\":\"x\"},\"text\":\"é\"}")]
    [InlineData("{\"metadata\":7,\"text\":\"é\"}", "{\"metadata\":7,\"text\":\"é\"}")]
    public void The_charset_of_a_decoded_line_stands_in_its_metadata(string line, string record) =>
        Assert.Equal([record], Read(Encoding.GetEncoding("windows-1252").GetBytes(line)));

    [Fact]
    public void Surrogates_in_utf8_are_characters_and_cut_characters_are_replaced()
    {
        Assert.Equal(["{\"text\":\"\U0001F600\"}", "{\"text\":\"é\uFFFD\"}"],
            Read([.. "{\"text\":\""u8, 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80, .. "\"}\n{\"text\":\"é"u8, 0xE2, 0x80, .. "\"}\n"u8]));
        Assert.Equal("cesu-8 1, invalid-utf8 1", Repairs);
    }

    [Fact]
    public void Bytes_that_are_text_in_no_charset_are_rejected()
    {
        Assert.Empty(Read([.. "{\"text\":\""u8, 0x81, 0x8D, 0x01, 0x02, 0x90, 0xFF, 0x9D, 0x8F, .. "\"}\n"u8]));
        Assert.Equal("invalid-utf8", Assert.Single(_rejects).Reason);
    }

    [Fact]
    public void Whatever_the_rewriter_accepts_and_the_parser_reads_is_valid_json()
    {
        string[] parts = ["{", "}", "[", "]", "\"", "\"text\":", "\"a\"", ",", ":", "NaN", "-Infinity", "\\ud83d", "\\", "\u0001", "\t", " ", "1", "-", "x", "\u001E", "é", "{\"text\":\"a\"}"];
        var random = new Random(7);
        var repair = new JsonRepair();
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, 1 + random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var to = new ByteBuffer(64);
            if (!repair.TryRewrite(Encoding.UTF8.GetBytes("{\"text\":\"a\"" + line), to)) continue;

            foreach (var json in Encoding.UTF8.GetString(to.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var parser = new DocumentParser(ReadingOptions.Default);
                if (!parser.TryParse("f", 1, Encoding.UTF8.GetBytes(json), out _)) continue;

                accepted++;
                using var parsed = JsonDocument.Parse(json);
                Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
            }
        }

        Assert.InRange(accepted, 1000, int.MaxValue);
    }

    private string Repairs => string.Join(", ", _tally.Findings().Repairs.Select(repair => $"{repair.Key} {repair.Value}"));

    private List<string> Read(ReadOnlySpan<byte> bytes)
    {
        _folder.Write("a.jsonl", bytes.ToArray());
        var lines = new List<string>();
        using var source = DocumentSource.Open(InputFiles.Expand([_folder["a.jsonl"]], DocumentFormats.Plain, _tally), ReadingOptions.Default, [], _rejects.Add);
        while (source.TryRead(out var view)) lines.Add(Encoding.UTF8.GetString(view.Raw));
        return lines;
    }

    static LineRepairTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
