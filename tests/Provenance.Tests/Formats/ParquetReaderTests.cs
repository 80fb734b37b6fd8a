using System.Globalization;
using System.Text;
using Provenance.Documents.Inputs;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Formats;

public sealed class ParquetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Rows_become_objects_with_the_columns_in_their_order_and_without_what_is_null()
    {
        Write("a.parquet", "SELECT * FROM (VALUES ('1', 'one', 7, NULL), ('2', 'two', NULL, true)) AS t(id, text, number, flag)");
        Assert.Equal(["""{"id":"1","text":"one","number":7}""", """{"id":"2","text":"two","flag":true}"""], Rows("a.parquet"));
    }

    [Fact]
    public void Values_of_all_types_are_written_exactly()
    {
        AssertValue("[127,-128]", "[127::TINYINT, (-128)::TINYINT]");
        AssertValue("[18446744073709551615,0]", "[18446744073709551615::UBIGINT, 0::UBIGINT]");
        AssertValue("-9223372036854775808", "(-9223372036854775808)::BIGINT");
        AssertValue("[0.1,-1.5]", "[0.1::FLOAT, -1.5::FLOAT]");
        AssertValue("[0.1,1e+300,null]", "[0.1::DOUBLE, 1e300::DOUBLE, 'nan'::DOUBLE]");
        AssertValue("[0.05,-12.30,-0.01]", "[0.05::DECIMAL(4, 2), -12.3::DECIMAL(4, 2), -0.01::DECIMAL(4, 2)]");
        AssertValue("[0.0500,-0.0500]", "[0.05::DECIMAL(4, 4), -0.05::DECIMAL(4, 4)]");
        AssertValue("[3,-0,1e+22]", "[3::DOUBLE, -0.0::DOUBLE, 1e22::DOUBLE]");
        AssertValue("12345678901234567890123456789012345.678", "12345678901234567890123456789012345.678::DECIMAL(38, 3)");
        AssertValue("\"f47ac10b-58cc-4372-a567-0e02b2c3d479\"", "'f47ac10b-58cc-4372-a567-0e02b2c3d479'::UUID");
        AssertValue("\"plain\"", "'plain'::BLOB");
        AssertValue("{\"base64\":\"/wA=\"}", "'\\xFF\\x00'::BLOB");
        AssertValue("\"00:00:03\"", "INTERVAL 3 SECOND");
    }

    [Fact]
    public void Dates_and_times_are_written_as_ISO_8601()
    {
        AssertValue("\"2024-02-29\"", "DATE '2024-02-29'");
        AssertValue("[\"0001-01-01\",\"1969-12-31\",\"1970-01-01\",\"9999-12-31\"]", "[DATE '0001-01-01', DATE '1969-12-31', DATE '1970-01-01', DATE '9999-12-31']");
        AssertValue("\"12:30:00.25\"", "TIME '12:30:00.25'");
        AssertValue("\"2019-05-01T12:30:00\"", "TIMESTAMP '2019-05-01 12:30:00'");
        AssertValue("\"1969-12-31T23:59:59.999999\"", "TIMESTAMP '1969-12-31 23:59:59.999999'");
        AssertValue("\"2019-05-01T12:30:00.000000001\"", "TIMESTAMP_NS '2019-05-01 12:30:00.000000001'");
        AssertValue("\"2019-05-01T10:30:00.5Z\"", "TIMESTAMPTZ '2019-05-01 12:30:00.5+02'");
    }

    [Fact]
    public void All_days_of_four_hundred_years_are_those_of_the_calendar()
    {
        Write("a.parquet", "SELECT 'x' AS text, (DATE '1850-01-01' + i::INTEGER) AS day FROM range(150000) AS t(i)");
        var expected = new DateOnly(1850, 1, 1);
        foreach (var row in Rows("a.parquet"))
        {
            Assert.Equal($$"""{"text":"x","day":"{{expected.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}"}""", row);
            expected = expected.AddDays(1);
        }

        Assert.Equal(new DateOnly(1850, 1, 1).AddDays(150_000), expected);
    }

    [Fact]
    public void Structs_lists_and_maps_are_nested_json()
    {
        AssertValue("""{"a":1,"b":[{"c":"x"},{},null]}""", "{'a': 1, 'b': [{'c': 'x'}, {'c': NULL}, NULL], 'd': NULL::INTEGER}");
        AssertValue("""{"k":1,"l \"q\"":2}""", "MAP {'k': 1, 'l \"q\"': 2, 'gone': NULL}");
        AssertValue("""[{"key":1,"value":"a"},{"key":2}]""", "MAP {1: 'a', 2: NULL}");
        AssertValue("[[],[[1,2]]]", "[[], [[1, 2]]]");
        AssertValue("""[{"a, b) \"'":[{"k":[{"x":1}]},{}]},null]""", """[{'a, b) "''': [MAP {'k': [{'x': 1}]}, MAP {'k': NULL}]}, NULL]""");
        AssertValue("""{"a":{"b":"x"},"e":{}}""", "{'a': {'b': 'x'}, 'e': {'f': NULL::BLOB}, 'g': NULL::STRUCT(h INTEGER)}");
        AssertValue("""{"a":[{"base64":"/w=="},"b"]}""", """{'a': ['\xFF'::BLOB, 'b'::BLOB]}""");
    }

    [Fact]
    public void What_a_column_says_is_json_is_json_and_stays_on_one_line()
    {
        AssertValue("""{ "a":  [1, 2.50] }""", "'{\n\"a\": \r[1, 2.50] }'::JSON");
        AssertValue("\"[NaN,]\"", "'[NaN,]'::JSON");
    }

    [Fact]
    public void Texts_come_out_as_they_went_in_byte_by_byte()
    {
        var random = new SplitMix64(17);
        var rows = new List<string>();
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.NextInt(60); length > 0; length--)
            {
                var point = random.NextInt(4) switch { 0 => random.NextInt(0x20), 1 => random.NextInt(0x80), 2 => random.NextInt(0xD800), _ => 0x1F300 + random.NextInt(0x300) };
                text.Append(char.ConvertFromUtf32(point));
            }

            rows.Add($$"""{"id":"{{i}}","text":{{System.Text.Json.JsonSerializer.Serialize(text.ToString())}}}""");
        }

        var expected = rows.ConvertAll(row => System.Text.Json.JsonDocument.Parse(row).RootElement.GetProperty("text").GetString());
        var read = ParquetFile.RoundTrip(_folder["a.parquet"], [.. rows]).ConvertAll(row => System.Text.Json.JsonDocument.Parse(row).RootElement.GetProperty("text").GetString());
        Assert.Equal(expected, read);
    }

    [Fact]
    public void Blocks_end_between_rows_and_large_rows_do_not_stay_paid_for()
    {
        Write("a.parquet", "SELECT i AS id, repeat('x', CASE WHEN i = 3 THEN 20000000 ELSE 300000 END) AS text FROM range(8) AS t(i)");
        using var reader = new Provenance.Documents.Inputs.InputReader(
            Provenance.Documents.Inputs.InputFiles.Expand([_folder["a.parquet"]], ParquetFile.Reading.Formats), ParquetFile.Reading, null, 10_000_000);
        var block = new Provenance.Documents.Formats.RecordBlock();
        var rows = new List<string>();
        while (reader.TryFill(block))
        {
            foreach (var entry in block.List!.Entries)
            {
                rows.Add($"{entry.Place} {entry.Reject?.Reason ?? entry.Length.ToString(CultureInfo.InvariantCulture)}");
            }

            Assert.InRange(block.List.Json.Length, 0, 1_000_000);
            block.Release();
            Assert.False(block.IsLarge);
        }

        Assert.Equal(["1 300018", "2 300018", "3 300018", "4 line-too-long", "5 300018", "6 300018", "7 300018", "8 300018"], rows);
    }

    [Fact]
    public void Columns_are_named_as_fields_are()
    {
        Write("a.parquet", "SELECT 5 AS key, {'body': 'nested'} AS doc, 'flat' AS \"conte'nt\"");
        var reading = ParquetFile.Reading with { TextField = "doc.body", IdField = "key" };
        using var source = Provenance.Documents.Inputs.DocumentSource.Open([_folder["a.parquet"]], reading, []);
        Assert.True(source.TryRead(out var view));
        Assert.Equal(("5", "nested"), (Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text)));
    }

    [Fact]
    public void A_row_without_text_is_rejected_by_its_number()
    {
        Write("a.parquet", "SELECT * FROM (VALUES ('1', 'one'), ('2', NULL), ('3', 'three')) AS t(id, text)");
        Assert.Equal(2, ParquetFile.Rows([_folder["a.parquet"]], out var rejects).Count);
        Assert.Equal(("text-missing", 2), (Assert.Single(rejects).Reason, rejects[0].Line));
    }

    [Fact]
    public void Files_are_read_from_folders_globs_odd_names_and_standard_input_packed_or_not()
    {
        Write("a.parquet", "SELECT 'a' AS text");
        Directory.CreateDirectory(_folder["year=2020"]);
        Write("year=2020/b [1]*'x'.pq", "SELECT 'b' AS text");
        Assert.Equal(["{\"text\":\"a\"}", "{\"text\":\"b\"}"], ParquetFile.Rows([_folder.Path], out _));
        Assert.Equal(["{\"text\":\"b\"}"], ParquetFile.Rows([_folder["**/*.pq"]], out _));
        var bytes = File.ReadAllBytes(_folder["a.parquet"]);
        Assert.Equal(["{\"text\":\"a\"}"], ParquetFile.Rows(["-"], out _, new MemoryStream(bytes)));
        Assert.Equal(["{\"text\":\"a\"}"], ParquetFile.Rows(["-"], out _, new MemoryStream(ZstdCompressionTests.Pack(bytes))));
    }

    [Fact]
    public void Whatever_a_file_is_cut_to_it_is_rejected_with_a_word()
    {
        Write("whole.parquet", "SELECT i::VARCHAR AS id, 'text ' || i AS text FROM range(50) AS t(i)");
        var bytes = File.ReadAllBytes(_folder["whole.parquet"]);
        for (var length = 0; length < bytes.Length; length += 3)
        {
            _folder.Write("cut.parquet", bytes[..length]);
            Assert.Empty(ParquetFile.Rows([_folder["cut.parquet"]], out var rejects));
            Assert.Equal(length < 4 ? "not-parquet" : "truncated-parquet", Assert.Single(rejects).Reason);
        }
    }

    [Fact]
    public void A_damaged_row_group_costs_its_rows_and_those_before_and_after_are_used()
    {
        Write("whole.parquet", "SELECT i::VARCHAR AS id, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS text FROM range(20000) AS t(i)", ", ROW_GROUP_SIZE 2048");
        var expected = Rows("whole.parquet");
        var bytes = File.ReadAllBytes(_folder["whole.parquet"]);
        var pages = ParquetFile.Pages(_folder["whole.parquet"], "text");
        foreach (var groups in new int[][] { [3], [0], [9], [2, 3, 7], [0, 1, 9] })
        {
            var damaged = bytes.ToArray();
            foreach (var group in groups) damaged.AsSpan((int)pages[group], 32).Fill(0xFF);

            _folder.Write("damaged.parquet", damaged);
            var rows = ParquetFile.Rows([_folder["damaged.parquet"]], out var rejects);
            Assert.All(rejects, reject => Assert.Equal("damaged-parquet", reject.Reason));
            Assert.Equal(groups.Select(group => (group * 2048L) + 1), rejects.Select(reject => reject.Line));
            Assert.Equal(expected.Where((_, row) => !groups.Contains(row / 2048)), rows);
        }
    }

    [Fact]
    public void Damage_anywhere_loses_the_row_groups_that_it_touches_or_the_index_of_all()
    {
        Write("whole.parquet", "SELECT i::VARCHAR AS id, 'text ' || i AS text, i AS number FROM range(6144) AS t(i)", ", ROW_GROUP_SIZE 2048");
        var bytes = File.ReadAllBytes(_folder["whole.parquet"]);
        var whole = Rows("whole.parquet").ToHashSet();
        for (var at = 4; at < bytes.Length - 40; at += bytes.Length / 60)
        {
            var damaged = bytes.ToArray();
            damaged.AsSpan(at, 32).Fill(0xFF);
            _folder.Write("damaged.parquet", damaged);
            var rows = ParquetFile.Rows([_folder["damaged.parquet"]], out var rejects);
            Assert.True(rows.Count(whole.Contains) is >= 2048 or 0, $"{at}: {rows.Count}");
            Assert.True(rejects.Count > 0 || rows.Count == 6144, $"{at}: {rows.Count} rows and no reject");
        }
    }

    [Fact]
    public void Texts_that_are_not_UTF8_are_repaired_one_by_one_and_the_others_are_as_they_were()
    {
        const string Query = "SELECT i::VARCHAR AS id, 'text ' || i || CASE WHEN i % 1000 = 7 THEN ' caf###' ELSE ' plain' END AS text, {'t': 'in ' || i, 'n': i} AS s, ['one', 'two'] AS l, 'raw'::BLOB AS b, {'k': i}::JSON AS j FROM range(5000) AS t(i)";
        ParquetFile.Write(_folder["whole.parquet"], Query, packing: "uncompressed");
        var expected = Rows("whole.parquet");
        var bytes = File.ReadAllBytes(_folder["whole.parquet"]);
        while (bytes.AsSpan().IndexOf("caf###"u8) is >= 0 and var at) bytes[at + 3] = bytes[at + 4] = bytes[at + 5] = 0xE9;

        _folder.Write("latin.parquet", bytes);
        var files = InputFiles.Expand([_folder["latin.parquet"]], ParquetFile.Reading.Formats);
        var rows = ParquetFile.Rows(files, out var rejects);
        Assert.Empty(rejects);
        Assert.Equal(expected.Select(row => row.Replace("caf###", "caf\uFFFD\uFFFD\uFFFD", StringComparison.Ordinal)), rows);
        Assert.Equal(5, files[0].Tally.Findings().Repairs["invalid-utf8"]);
    }

    private void Write(string name, string query, string options = "") => ParquetFile.Write(_folder[name], query, options);

    private List<string> Rows(string name)
    {
        var rows = ParquetFile.Rows([_folder[name]], out var rejects);
        Assert.Empty(rejects);
        return rows;
    }

    private void AssertValue(string json, string sql)
    {
        Write("value.parquet", $"SELECT 'x' AS text, {sql} AS v");
        Assert.Equal($"{{\"text\":\"x\",\"v\":{json}}}", Assert.Single(Rows("value.parquet")));
    }

    public void Dispose() => _folder.Dispose();
}
