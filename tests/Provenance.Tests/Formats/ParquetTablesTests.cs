using System.Globalization;
using System.Text;
using System.Text.Json;
using Provenance.Documents.Outputs;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Formats;

public sealed class ParquetTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Documents_that_are_written_and_read_again_are_the_same()
    {
        AssertSame(
            """{"id":"1","text":"one","source":"web","metadata":{"a":[1,2.5,{"b":null}],"c":"\u0000 \ud83d\ude00"},"n":1,"x":true,"score":0.1}""",
            """{"id":"2","text":"two\nlines","n":-5,"x":false,"later":[],"score":3}""",
            """{"id":"2019-01-01","text":"3","mixed":"s"}""",
            """{"id":"4","text":"","mixed":12345678901234567890,"n":9007199254740993,"odd \"name'":1e300}""");
    }

    [Fact]
    public void Random_documents_that_are_written_and_read_again_are_the_same()
    {
        const ulong Seed = 23;
        var random = new SplitMix64(Seed);
        var rows = new string[500];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new StringBuilder($"{{\"text\":\"t{i}\"");
            for (var field = 0; field < 8; field++)
            {
                if (random.NextInt(3) > 0)
                {
                    row.Append(CultureInfo.InvariantCulture, $",\"f{field}\":{Value(ref random, field < 6 ? field : random.NextInt(7))}");
                }
            }

            rows[i] = row.Append('}').ToString();
        }

        AssertSame(rows);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character_and_whole_pairs_stay()
    {
        var rows = ParquetFile.RoundTrip(_folder["a.parquet"], """{"text":"x","a":"\ud83d","b":"\\ud83d \ud83d\ude00 \ude00\ud83d\ud83d\ude00"}""");
        using var row = JsonDocument.Parse(Assert.Single(rows));
        Assert.Equal("�", row.RootElement.GetProperty("a").GetString());
        Assert.Equal("\\ud83d 😀 ��😀", row.RootElement.GetProperty("b").GetString());
    }

    [Fact]
    public void Lines_longer_than_any_buffer_are_written()
    {
        var text = new string('x', 40_000_000);
        var rows = ParquetFile.RoundTrip(_folder["a.parquet"], $$"""{"text":"{{text}}"}""", """{"text":"short"}""");
        Assert.Equal([$$"""{"text":"{{text}}"}""", """{"text":"short"}"""], rows);
    }

    [Fact]
    public void A_table_without_rows_is_a_table()
    {
        Assert.Empty(ParquetFile.RoundTrip(_folder["a.parquet"]));
        Assert.Empty(ParquetFile.Rows([_folder["a.parquet"]], out var rejects));
        Assert.Empty(rejects);
    }

    [Fact]
    public void The_same_rows_make_the_same_bytes()
    {
        var rows = new string[5000];
        for (var i = 0; i < rows.Length; i++) rows[i] = $$"""{"id":{{i}},"text":"number {{i}}"}""";

        ParquetFile.RoundTrip(_folder["a.parquet"], rows);
        ParquetFile.RoundTrip(_folder["b.parquet"], rows);
        Assert.Equal(File.ReadAllBytes(_folder["a.parquet"]), File.ReadAllBytes(_folder["b.parquet"]));
    }

    [Theory]
    [InlineData("""{"text":"a","Text":"b","TEXT":"c"}""", """{"text":"a","Text_2":"b","TEXT_3":"c"}""")]
    [InlineData("""{"text":"a","":1}""", """{"text":"a","unnamed":1}""")]
    [InlineData("""{"unnamed":2,"":{"x":[1,null]},"text":"a","Unnamed":true}""", """{"unnamed":2,"unnamed_2":{"x":[1,null]},"text":"a","Unnamed_3":true}""")]
    [InlineData("""{"text":"a","text_2":"b","Text":"c\n\u0041"}""", """{"text":"a","text_2":"b","Text_3":"c\nA"}""")]
    public void Fields_that_columns_cannot_be_get_other_names(string row, string expected)
    {
        var read = ParquetFile.RoundTrip(_folder["a.parquet"], row, """{"text":"plain"}""");
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(read[0])), read[0]);
        Assert.Equal("""{"text":"plain"}""", read[1]);
        Assert.Equal(["a.parquet"], _folder.Names());
    }

    [Fact]
    public void Fields_beyond_a_thousand_are_one_column()
    {
        var row = $"{{{string.Join(",", Enumerable.Range(0, 1203).Select(i => $"\"f{i}\":{i}"))},\"text\":\"a\"}}";
        using var read = JsonDocument.Parse(ParquetFile.RoundTrip(_folder["a.parquet"], row)[0]);
        Assert.Equal(999, read.RootElement.GetProperty("f999").GetInt32());
        var others = read.RootElement.GetProperty("other_fields");
        Assert.Equal(203, others.EnumerateObject().Count());
        Assert.Equal((1202, "a"), (others.GetProperty("f1202").GetInt32(), read.RootElement.GetProperty("text").GetString()));
    }

    [Fact]
    public void What_is_no_table_is_not_written_as_one()
    {
        Assert.Throws<OutputException>(() => new AtomicFile(_folder["report.parquet"], FileFormats.Create()));
        Assert.Empty(_folder.Names());
    }

    private static string Value(ref SplitMix64 random, int kind) => kind switch
    {
        0 => $"\"s{random.NextInt(9)}\\u0001\\\"\"",
        1 => $"{random.NextInt(1000) - 500}",
        2 => random.NextDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        3 => random.NextInt(2) == 0 ? "true" : "false",
        4 => $"[{random.NextInt(9)},\"x\"]",
        5 => $"{{\"k\":{random.NextInt(9)},\"l\":[]}}",
        _ => "\"2020-01-02\"",
    };

    private void AssertSame(params string[] rows)
    {
        var read = ParquetFile.RoundTrip(_folder["a.parquet"], rows);
        Assert.Equal(rows.Length, read.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            using var expected = JsonDocument.Parse(rows[i]);
            using var actual = JsonDocument.Parse(read[i]);
            Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), $"{rows[i]}\n{read[i]}");
        }
    }

    public void Dispose() => _folder.Dispose();
}
