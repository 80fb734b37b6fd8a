using System.Text;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Records;
using Xunit;

namespace Provenance.Tests.Formats.Csv;

public sealed class CsvFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Reject> _rejects = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", "id,text\n1,one two\n2,three\n")]
    [InlineData("a.csv", "id,text\r\n1,\"one two\"\r\n2,three")]
    [InlineData("a.csv", "\uFEFFid,text\n1,one two\n2,three\n")]
    [InlineData("a.csv", "text;id\none two;1\nthree;2\n")]
    [InlineData("a.csv", "id|text\n1|one two\n2|three\n")]
    [InlineData("a.tsv", "id\ttext\n1\tone two\n2\tthree\n")]
    [InlineData("a.tsv.gz", "id\ttext\n1\tone two\n2\tthree\n")]
    public void Rows_are_documents_whatever_stands_between_cells(string name, string table)
    {
        Assert.Equal([("1", "one two"), ("2", "three")], Read(name, name.EndsWith(".gz", StringComparison.Ordinal) ? TemporaryFolder.Gzip(table) : Encoding.UTF8.GetBytes(table)));
        Assert.Empty(_rejects);
    }

    [Fact]
    public void Quoted_cells_keep_delimiters_quotes_and_line_breaks() =>
        Assert.Equal([("x", "He said \"no\",\nand left."), ("y", "5\" disk")], Read("a.csv", "id,text\nx,\"He said \"\"no\"\",\nand left.\"\ny,5\" disk\n"u8));

    [Fact]
    public void A_row_is_named_by_the_line_on_which_it_starts()
    {
        Read("a.csv", "id,text\n1,\"two\nlines\"\n2,b,c\n3,d\n"u8);
        var reject = Assert.Single(_rejects);
        Assert.Equal((4, "wrong-columns"), (reject.Line, reject.Reason));
        Assert.Contains("3 cells, where the first row has 2", reject.Detail, StringComparison.Ordinal);
        Assert.Equal("2,b,c", Encoding.UTF8.GetString(reject.Raw.Span));
    }

    [Fact]
    public void Columns_without_names_are_numbered()
    {
        var reading = Reading with { TextField = "column2", IdField = "column1" };
        Assert.Equal([("17", "the first row is a row"), ("18", "and so is this")], Read("a.csv", "17,the first row is a row\n18,and so is this\n"u8, reading));
    }

    [Fact]
    public void A_name_that_stands_twice_is_told_apart() =>
        Assert.Equal([("1", "b")], Read("a.csv", "id,text,text\n1,a,b\n"u8, Reading with { TextField = "text_2" }));

    [Fact]
    public void Columns_that_got_another_name_are_told_once_a_file()
    {
        _folder.Write("a.csv", "id,text,text,id\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i},some words of a row,b,c\n")));
        _folder.Write("b.csv", "id,text\n1,a\n");
        var notices = new List<string>();
        using var source = DocumentSource.Open([_folder["a.csv"], _folder["b.csv"]], Reading, [], _rejects.Add, notices.Add);
        while (source.TryRead(out _))
        {
        }

        Assert.Equal([$"{_folder["a.csv"]}: has columns without a name of their own; they are called text_2, id_2"], notices);
    }

    [Fact]
    public void Names_with_dots_are_fields_of_objects()
    {
        _folder.Write("a.csv", "text,metadata.url,metadata.date,a,a.b\nt,u,d,1,2\n");
        using var source = DocumentSource.Open([_folder["a.csv"]], Reading, ["metadata.date", "metadata"], _rejects.Add);
        Assert.True(source.TryRead(out var view));
        Assert.Equal("\"d\" {\"url\":\"u\",\"date\":\"d\"} {\"text\":\"t\",\"metadata\":{\"url\":\"u\",\"date\":\"d\"},\"a\":\"1\",\"a.b\":\"2\"}",
            $"{Encoding.UTF8.GetString(view.Field(0))} {Encoding.UTF8.GetString(view.Field(1))} {Encoding.UTF8.GetString(view.Raw)}");
    }

    [Theory]
    [InlineData("text.x,text,id\nA,B,1\n", """{"text.x":"A","text":"B","id":"1"}""")]
    [InlineData("text,text.x,id\nB,A,1\n", """{"text":"B","text.x":"A","id":"1"}""")]
    [InlineData("metadata.url,metadata,text,id\nA,B,T,1\n", """{"metadata.url":"A","metadata":"B","text":"T","id":"1"}""")]
    [InlineData("m.a.b,text,m.a,m.c,id\nA,T,B,C,1\n", """{"m.a.b":"A","text":"T","m":{"a":"B","c":"C"},"id":"1"}""")]
    [InlineData("m.a,text,m.a.b,m.c,id\nB,T,A,C,1\n", """{"m":{"a":"B","c":"C"},"text":"T","m.a.b":"A","id":"1"}""")]
    [InlineData("m.a.b,m.a,m,text,id\nA,B,C,T,1\n", """{"m.a.b":"A","m.a":"B","m":"C","text":"T","id":"1"}""")]
    [InlineData("m..a,.m,m.,m.a,text,id\nA,B,C,D,T,1\n", """{"m..a":"A",".m":"B","m.":"C","m":{"a":"D"},"text":"T","id":"1"}""")]
    public void No_member_stands_twice_whatever_the_order_of_columns(string table, string record)
    {
        _folder.Write("a.csv", table);
        using var source = DocumentSource.Open([_folder["a.csv"]], Reading, [], _rejects.Add);
        Assert.True(source.TryRead(out var view), string.Join('\n', _rejects));
        Assert.Equal(record, Encoding.UTF8.GetString(view.Raw));
    }

    [Fact]
    public void A_missing_column_is_answered_with_those_there_are()
    {
        Read("a.csv", "name,body\nx,y\n"u8);
        Assert.Equal("the field 'text' is missing (there is name, body); try --text-field body", Assert.Single(_rejects).Detail);
    }

    [Fact]
    public void Rows_that_are_not_utf8_are_decoded_and_the_others_left_as_they_are()
    {
        Assert.Equal([("1", "café"), ("2", "café"), ("3", "c")], Read("a.csv", [.. "id,text\n1,caf\u00E9\n2,caf"u8, 0xE9, .. "\n3,c\n"u8]));
        Assert.Equal(["decoded-windows-1252 1"], Repairs);
    }

    [Fact]
    public void The_charset_of_decoded_rows_stands_in_their_metadata()
    {
        Assert.Equal(["""{"text":"caf\u00E9","metadata":{"charset":"windows-1252"}}""", """{"text":"b"}"""], Lines("a.csv", [.. "text\ncaf"u8, 0xE9, .. "\nb\n"u8]).Select(Escape));
        Assert.Equal(["""{"text":"caf\u00E9","metadata":{"url":"u","charset":"windows-1252"}}"""], Lines("b.csv", [.. "text,metadata.url\ncaf"u8, 0xE9, .. ",u\n"u8]).Select(Escape));
        Assert.Equal(["""{"text":"caf\u00E9","metadata":"u"}"""], Lines("c.csv", [.. "text,metadata\ncaf"u8, 0xE9, .. ",u\n"u8]).Select(Escape));

        static string Escape(string line) => line.Replace("é", "\\u00E9", StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_charset_is_not_guessed_and_not_a_repair()
    {
        var formats = Reading.Formats.Decoding("koi8-r");
        Assert.Equal([("1", "Да"), ("2", "x")], Read("a.csv", [.. "id,text\n1,"u8, 0xE4, 0xC1, .. "\n2,x\n"u8], Reading with { Formats = formats }));
        Assert.Empty(Repairs);
    }

    [Theory]
    [InlineData("id,text,x\n1,\"one\",a\n2,\"not closed,b\n3,\"Alice, was\n\npara, two, c\",x\n4,\"fine\",y\n", "1 3 4", "unclosed-quote:3")]
    [InlineData("\"id\",\"text\"\n\"1\",\"one\"\n\"2\",\"not closed\n\"3\",\"three\"\n", "1 3", "unclosed-quote:3")]
    [InlineData("id,text\r\n1,one\r\n2,\"not closed\r\n3,three\r\n4,four\r\n", "1 3 4", "unclosed-quote:3")]
    [InlineData("id,text\n1,\"he \"said\" so\"\n2,two\n", "2", "bad-quotes:2")]
    [InlineData("id,text\n1,\"he \"said\" so,\nand left, then\nwent\"\n2,two\n", "2", "bad-quotes:2 after-bad-row:3 after-bad-row:4")]
    [InlineData("id,text\n1,\"open\n2,\"open\n3,\"open\n4,four\n", "4", "unclosed-quote:2 unclosed-quote:3 unclosed-quote:4")]
    [InlineData("id,\"text\nid,text\n1,one\n", "1", "unclosed-quote:1")]
    public void Bad_quotes_cost_a_row_and_not_the_file(string table, string ids, string rejects)
    {
        Assert.Equal(ids, string.Join(' ', Read("a.csv", Encoding.UTF8.GetBytes(table)).Select(row => row.Id)));
        Assert.Equal(rejects, string.Join(' ', _rejects.Select(reject => $"{reject.Reason}:{reject.Line}")));
    }

    [Theory]
    [InlineData("a.csv", "id,text\n1,\"he \\\"said, so\\\" twice\nand left\"\n2,two\n", "he \"said, so\" twice\nand left")]
    [InlineData("a.csv", "id,text\n1,\"C:\\\\dir \\\"x\\\" \"\"y\"\"\"\n2,two\n", "C:\\dir \"x\" \"y\"")]
    [InlineData("a.csv", "id,text\n1,\"ends in a quote\\\"\"\n2,two\n", "ends in a quote\"")]
    [InlineData("a.tsv", "id\ttext\n1\t\"not closed\n2\ttwo\n", "\"not closed")]
    [InlineData("a.tsv", "id\ttext\n1\t\"so\" he said\n2\ttwo\n", "\"so\" he said")]
    [InlineData("a.tsv", "id\ttext\n1\t\"open and\n2\ttwo\n3\tclosed\"\n", "\"open and")]
    public void Quotes_that_belong_to_the_text_are_read_and_counted(string name, string table, string text)
    {
        var read = Read(name, Encoding.UTF8.GetBytes(table));
        Assert.Equal([("1", text), ("2", "two")], read.Take(2));
        Assert.Empty(_rejects);
        Assert.Equal(["odd-quotes 1"], Repairs);
    }

    [Theory]
    [InlineData("a.tsv", "id\ttext\n1\t\"two\nlines \"\"quoted\"\"\"\n", "two\nlines \"quoted\"")]
    [InlineData("a.csv", "id,text\n1,\"a space follows\" \n", "a space follows")]
    [InlineData("a.csv", "id,text\n1,26\" disk\n", "26\" disk")]
    public void Quotes_that_are_right_are_no_repair(string name, string table, string text)
    {
        Assert.Equal([("1", text)], Read(name, Encoding.UTF8.GetBytes(table)));
        Assert.Empty(_rejects);
        Assert.Empty(Repairs);
    }

    [Fact]
    public void Missing_last_cells_are_missing_fields_and_empty_ones_too_many_are_skipped()
    {
        Assert.Equal(["""{"id":"1","text":"a"}""", """{"id":"2","text":"b","label":"human"}"""], Lines("a.csv", "id,text,label\n1,a\n2,b,human,,\n"u8));
        Assert.Equal(["ragged-row 2"], Repairs);
        Assert.Empty(Read("b.csv", "id,text,label\nx\n,,,\n1,2,3,4\n"u8));
        Assert.All(_rejects, reject => Assert.Equal("wrong-columns", reject.Reason));
        Assert.Equal(3, _rejects.Count);
    }

    [Theory]
    [InlineData(",id,text\n0,a,b\n", """{"column1":"0","id":"a","text":"b"}""")]
    [InlineData("id,text,\na,b,\n", """{"id":"a","text":"b","column3":""}""")]
    [InlineData(",,id,text,,\n0,1,a,b,,\n", """{"column1":"0","column2":"1","id":"a","text":"b","column5":"","column6":""}""")]
    [InlineData("id,,text\na,x,b\n", """{"id":"a","column2":"x","text":"b"}""")]
    [InlineData("column2,,text\na,x,b\n", """{"column2":"a","column2_2":"x","text":"b"}""")]
    public void Columns_without_a_name_are_called_by_their_number(string table, string record) =>
        Assert.Equal([record], Lines("a.csv", Encoding.UTF8.GetBytes(table)));

    [Fact]
    public void A_first_row_of_sentences_with_an_empty_cell_is_no_header() =>
        Assert.Equal([("sha256:", "some words of text")], Read("a.csv", "some words of text,,and more words\n"u8, Reading with { TextField = "column1", IdField = "none" }).Select(row => (row.Id[..7], row.Text)));

    [Fact]
    public void Rows_of_the_next_gzip_member_are_read_after_a_damaged_one()
    {
        byte[] Member(int from) => TemporaryFolder.Gzip((from == 0 ? "id,text\n" : "rest of a row\n") + string.Concat(Enumerable.Range(from, 2000).Select(i => $"{i},\"text of row {i * 7919 % 50_021}\"\n")));
        var damaged = Member(2000);
        damaged.AsSpan(damaged.Length / 2, 64).Fill(0xFF);
        var read = Read("a.csv.gz", [.. Member(0), .. damaged, .. Member(4000)]);
        var ids = read.Select(row => int.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(0, 2000), ids.Where(id => id < 2000));
        Assert.Equal(Enumerable.Range(4000, 2000), ids.Where(id => id >= 4000));
        Assert.Contains(_rejects, reject => reject.Reason == "damaged-gzip");
    }

    [Fact]
    public void Many_rows_with_bad_quotes_take_linear_time()
    {
        var table = new StringBuilder("id,text\n");
        for (var i = 0; i < 60_000; i++) table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},\"not closed\n");
        table.Append("end,fine\n");
        Assert.Equal("end", Assert.Single(Read("a.csv", Encoding.UTF8.GetBytes(table.ToString()))).Id);
        Assert.Equal(60_000, _rejects.Count);
    }

    [Fact]
    public void A_table_in_utf16_is_read() =>
        Assert.Equal([("1", "häuser")], Read("a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,text\n1,häuser\n")]));

    [Fact]
    public void A_quote_that_is_never_closed_does_not_fill_the_memory()
    {
        _folder.Write("a.csv", "id,text\n1,fine\n2,\"" + new string('x', 3_000_000));
        using var reader = new InputReader(InputFiles.Expand([_folder["a.csv"]], Reading.Formats), Reading, null, maxRecordBytes: 100_000);
        var found = Walk(reader);
        Assert.Equal(["1 fine", "a.csv:3 line-too-long"], found);
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_make_the_rest_a_document()
    {
        Assert.Equal([("1", "fine"), ("3", "more")], Read("a.csv", "id,text\n1,fine\n2,\"open\n3,more\n"u8));
        Assert.Equal((3, "unclosed-quote"), (_rejects[0].Line, _rejects[0].Reason));
    }

    [Fact]
    public void A_row_of_millions_of_cells_takes_bounded_memory()
    {
        _folder.Write("a.csv", Encoding.UTF8.GetBytes("id,text\n1,fine\n" + new string(',', 32_000_000) + "\n2,well\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = new InputReader(InputFiles.Expand([_folder["a.csv"]], Reading.Formats), Reading, null, maxRecordBytes: 1_000_000);
        Assert.Equal(["1 fine", "a.csv:3 line-too-long", "2 well"], Walk(reader));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    [Fact]
    public void Damaged_gzip_gives_the_rows_before_it()
    {
        var rows = new StringBuilder("id,text\n");
        for (var i = 0; i < 50_000; i++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},text of row {i * 7919 % 50_021}\n");
        var whole = TemporaryFolder.Gzip(rows.ToString());
        whole.AsSpan(whole.Length / 2, 64).Fill(0xFF);
        var read = Read("a.csv.gz", whole);
        Assert.Equal("damaged-gzip", _rejects[^1].Reason);
        Assert.InRange(read.Count, 1000, 49_999);
        Assert.All(read.Take(1000), (document, i) => Assert.Equal(document.Id, i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_first_row_with_more_cells_than_any_table_has_is_refused_at_once()
    {
        Assert.Empty(Read("a.csv", Encoding.UTF8.GetBytes(new string(',', 900_000) + "\nx,y\n")));
        Assert.Equal("too-many-columns", Assert.Single(_rejects).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,text\n")]
    [InlineData("\n\n\n")]
    public void A_table_without_rows_has_no_documents(string table) => Assert.Empty(Read("a.csv", Encoding.UTF8.GetBytes(table)));

    private static ReadingOptions Reading { get; } = new() { Formats = FileFormats.Create() };

    private List<(string Id, string Text)> Read(string name, ReadOnlySpan<byte> table, ReadingOptions? reading = null)
    {
        _folder.Write(name, table.ToArray());
        var read = new List<(string, string)>();
        reading ??= Reading;
        using var source = DocumentSource.Open(InputFiles.Expand([_folder[name]], reading.Formats, _tally), reading, [], _rejects.Add);
        while (source.TryRead(out var view)) read.Add((Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text)));
        return read;
    }

    private readonly InputTally _tally = new();

    private IEnumerable<string> Repairs => _tally.Findings().Repairs.Select(repair => $"{repair.Key} {repair.Value}");

    private List<string> Lines(string name, ReadOnlySpan<byte> table)
    {
        _folder.Write(name, table.ToArray());
        var lines = new List<string>();
        using var source = DocumentSource.Open(InputFiles.Expand([_folder[name]], Reading.Formats, _tally), Reading, [], _rejects.Add);
        while (source.TryRead(out var view)) lines.Add(Encoding.UTF8.GetString(view.Raw));
        return lines;
    }

    private static List<string> Walk(InputReader reader)
    {
        var found = new List<string>();
        var documents = new BlockDocuments(new DocumentParser(Reading), 100_000, keepRaw: false);
        var block = new RecordBlock();
        while (reader.TryFill(block))
        {
            documents.Start(block);
            while (documents.Next(out var view) is not RecordStep.End and var step)
            {
                found.Add(step == RecordStep.Document ? $"{Encoding.UTF8.GetString(view.Id)} {Encoding.UTF8.GetString(view.Text)}"
                    : $"{Path.GetFileName(documents.Rejected.File)}:{documents.Rejected.Line} {documents.Rejected.Reason}");
            }
        }

        return found;
    }
}
