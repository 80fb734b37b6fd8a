using System.IO.Compression;
using System.Text;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Documents;

public class JsonArrayTests
{
    private readonly List<Reject> _rejects = [];
    private readonly List<string> _notices = [];

    [Theory]
    [InlineData("""[{"id":"a","text":"one"},{"id":"b","text":"two"}]""", 1, 2)]
    [InlineData("""  [ {"id":"a","text":"one"} , {"id":"b","text":"two"} , ]  """, 1, 2)]
    [InlineData("[\n{\"id\":\"a\",\"text\":\"one\"},\n{\"id\":\"b\",\"text\":\"two\"}\n]\n", 2, 3)]
    [InlineData("[\r\n  {\r\n    \"id\": \"a\",\r\n    \"text\": \"one\"\r\n  },\r\n  {\r\n    \"id\": \"b\",\r\n    \"text\": \"two\"\r\n  }\r\n]", 2, 6)]
    [InlineData("[\n{\"id\":\"a\",\"text\":\"one\"}\n{\"id\":\"b\",\"text\":\"two\"}]", 2, 3)]
    [InlineData("{\n \"id\": \"a\",\n \"text\": \"one\"\n}\n{\n \"id\": \"b\",\n \"text\": \"two\"\n}\n", 1, 5)]
    [InlineData("[{\"id\":\"a\",\"text\":\"one\"}]\n[{\"id\":\"b\",\"text\":\"two\"}]", 1, 2)]
    [InlineData("{\"version\":1,\"data\":[{\"id\":\"a\",\"text\":\"one\"},{\"id\":\"b\",\"text\":\"two\"}],\"n\":2}", 1, 2)]
    [InlineData("{\n\"version\": {\"x\": [1, 2]},\n\"data\": [\n{\"id\":\"a\",\"text\":\"one\"},\n{\"id\":\"b\",\"text\":\"two\"}\n],\n\"n\": [{}]\n}", 4, 5)]
    [InlineData("{\"features\":[{\"name\":\"x\"}],\"rows\":[{\"row_idx\":0,\"row\":{\"id\":\"a\",\"text\":\"one\"}},{\"row_idx\":1,\"row\":{\"id\":\"b\",\"text\":\"two\"}}]}", 1, 2)]
    public void Elements_are_records_wherever_lines_end(string json, long first, long second)
    {
        foreach (var bom in new[] { "", "\uFEFF" })
        {
            Assert.Equal([("a", "one", first), ("b", "two", second)], Read(bom + json));
            Assert.Empty(_rejects);
        }
    }

    [Fact]
    public void The_same_records_come_out_wherever_reads_end()
    {
        var json = "\uFEFF[\n {\"id\": \"a\", \"text\": \"one \\\" [ { \\\\\"},\n {\"m\": {\"x\": [1, {\"y\": \"]\"}]}, \"id\": \"b\", \"text\": \"zwei ä\"} ]";
        var bytes = Encoding.UTF8.GetBytes(json);
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            Assert.Equal([("a", "one \" [ { \\", 2), ("b", "zwei ä", 3)], Read(new CuttingStream(bytes, [cut, cut + 1])));
        }

        Assert.Empty(_rejects);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":\"one\",\"parts\":[{\"text\":\"no\"}]}")]
    [InlineData("{\n\"id\":\"a\",\n\"parts\":[{\"text\":\"no\"}],\"text\":\"one\"}")]
    [InlineData("{\n\"id\":\"a\",\n\"text\":\"one\"}")]
    [InlineData("{\"id\":\"a\",\"text\":\"one\"}\n{\"id\":\"b\",\"text\":\"cut of")]
    public void An_object_with_the_text_is_a_record_itself(string json)
    {
        Assert.Contains(("a", "one"), Read(json).Select(document => (document.Id, document.Text)));
    }

    [Fact]
    public void Lines_stay_lines_even_where_the_first_is_damaged()
    {
        Assert.Equal([("b", "two", 2L)], Read("{\"id\":\"a\",\"te\n{\"id\":\"b\",\"text\":\"two\"}\n"));
        Assert.Equal(("truncated-json", 1L), (Assert.Single(_rejects).Reason, _rejects[0].Line));
        Assert.Equal([("b", "two", 2L)], Read("{\"id\":\"a\",\n{\"id\":\"b\",\"text\":\"two\"}\n"));
        Assert.Equal([("b", "two", 2L)], Read("[1,2]\n{\"id\":\"b\",\"text\":\"two\"}\n"));
    }

    [Fact]
    public void A_damaged_tail_keeps_the_whole_records_before_it()
    {
        Assert.Equal([("a", "one", 2L)], Read("[\n{\"id\":\"a\",\"text\":\"one\"},\n{\"id\":\"b\",\"tex"));
        Assert.Equal(("truncated-json", 3L), (Assert.Single(_rejects).Reason, _rejects[0].Line));
        _rejects.Clear();
        Assert.Equal([("a", "one", 2L)], Read("[\n{\"id\":\"a\",\"text\":\"one\"},\n"));
        Assert.Equal("truncated-json", Assert.Single(_rejects).Reason);
    }

    [Fact]
    public void A_bad_element_costs_itself()
    {
        Assert.Equal([("a", "one", 2L), ("c", "three", 7L)], Read("[\n{\"id\":\"a\",\"text\":\"one\"},\n{\"id\":\"b\",\"text\":two},\n5,\n\"six, ]\",\nnull,\n{\"id\":\"c\",\"text\":\"three\"},[]]"));
        Assert.Equal([(3L, "invalid-json"), (4, "not-object"), (5, "not-object"), (6, "not-object"), (8, "not-object")], _rejects.Select(reject => (reject.Line, reject.Reason)));
    }

    [Fact]
    public void A_record_beyond_the_limit_costs_itself_and_no_memory()
    {
        var text = new string('x', 300_000);
        var json = $"[{{\"id\":\"a\",\"text\":\"one\"}},{{\"id\":\"b\",\"text\":\"{text}\"}},{{\"id\":\"c\",\"text\":\"three\"}}]";
        Assert.Equal([("a", "one", 1L), ("c", "three", 3L)], Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), ReadingOptions.Default, maxRecordBytes: 100_000));
        Assert.Equal("line-too-long", Assert.Single(_rejects).Reason);
    }

    [Theory]
    [InlineData("data.items", "{\"data\":{\"n\":1,\"items\":[{\"id\":\"a\",\"text\":\"one\"}]},\"x\":[{\"text\":\"no\"}]}")]
    [InlineData("rows[].row", "{\"rows\":[{\"row\":{\"id\":\"a\",\"text\":\"one\"}}]}")]
    [InlineData("\"a.b\"", "{\"text\":\"no\",\"a.b\":[{\"id\":\"a\",\"text\":\"one\"}]}")]
    [InlineData("page", "{\"page\":[{\"id\":\"a\",\"text\":\"one\"}]}\n{\"page\":[]}\n")]
    public void A_path_leads_to_the_records_of_a_wrapped_file(string path, string json)
    {
        Assert.Equal([("a", "one", 1L)], Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), ReadingOptions.Default with { Records = path }));
        Assert.Empty(_rejects);
        Assert.Empty(_notices);
    }

    [Fact]
    public void A_list_that_is_not_there_is_said_to_be_missing()
    {
        Assert.Empty(Read(new MemoryStream("{\"data\":{\"id\":\"a\"}}"u8.ToArray()), ReadingOptions.Default with { Records = "data.items" }));
        Assert.Equal(("no-records", "the object has no list 'data.items'; --records names the right one"), (Assert.Single(_rejects).Reason, _rejects[0].Detail));
    }

    [Fact]
    public void The_list_that_was_chosen_is_named()
    {
        Read("{\"x\":1,\"my rows\":[{\"text\":\"one\"}]}");
        Assert.Equal("-: the records are in the list '\"my rows\"'; --records names another place", Assert.Single(_notices));
    }

    [Theory]
    [InlineData("a[0]")]
    [InlineData("a|b")]
    [InlineData("a+b")]
    [InlineData("a[].b[]")]
    [InlineData("a[x=1]")]
    public void Other_paths_lead_to_no_list(string path)
    {
        Assert.Contains("does not lead to a list of records", Assert.Throws<ArgumentException>(() => DocumentReader.Check(ReadingOptions.Default with { Records = path })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_records_on_one_line_have_places_that_grow_and_few_blocks_in_memory()
    {
        var json = "{\"data\":[" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{new string('y', 100)}\"}}")) + "]}";
        var read = Read(json);
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => ($"{i}", i + 1L)), read.Select(document => (document.Id, document.Line)));
    }

    [Fact]
    public void Packed_arrays_are_read_and_a_damaged_one_keeps_its_first_records()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{new Random(i).NextInt64()}\"}}")) + "]"));
        }

        Assert.Equal(50_000, Read(new MemoryStream(packed.ToArray())).Count);
        Assert.Empty(_rejects);
        Assert.InRange(Read(new MemoryStream(packed.ToArray()[..^5000])).Count, 40_000, 49_999);
        Assert.Equal("truncated-gzip", Assert.Single(_rejects).Reason);
    }

    private List<(string Id, string Text, long Line)> Read(string json) => Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    private List<(string Id, string Text, long Line)> Read(Stream input, ReadingOptions? reading = null, int maxRecordBytes = 64 * 1024 * 1024)
    {
        var documents = new List<(string, string, long)>();
        using var source = DocumentSource.Open(["-"], (reading ?? ReadingOptions.Default) with { MaxRecordBytes = maxRecordBytes }, [], _rejects.Add, _notices.Add, input);
        while (source.TryRead(out var view))
        {
            Assert.DoesNotContain((byte)'\n', view.Raw.ToArray());
            documents.Add((Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text), view.Line));
        }

        return documents;
    }
}
