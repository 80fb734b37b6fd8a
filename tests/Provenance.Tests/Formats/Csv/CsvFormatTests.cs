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

        Assert.Equal([$"{_folder["a.csv"]}: has several columns of one name; the later ones are called text_2, id_2"], notices);
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
    public void Rows_that_are_not_utf8_are_rejected_and_the_others_read()
    {
        Assert.Equal([("1", "café"), ("3", "c")], Read("a.csv", [.. "id,text\n1,caf\u00E9\n2,caf"u8, 0xE9, .. "\n3,c\n"u8]));
        Assert.Equal((3, "invalid-utf8"), (_rejects[0].Line, _rejects[0].Reason));
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
        Assert.Equal([("1", "fine")], Read("a.csv", "id,text\n1,fine\n2,\"open\n3,more\n"u8));
        Assert.Equal((3, "unclosed-quote"), (_rejects[0].Line, _rejects[0].Reason));
    }

    [Fact]
    public void A_row_of_millions_of_cells_takes_bounded_memory()
    {
        _folder.Write("a.csv", Encoding.UTF8.GetBytes("id,text\n1,fine\n" + new string(',', 32_000_000) + "\n2,well\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = new InputReader(InputFiles.Expand([_folder["a.csv"]], Reading.Formats), Reading, null, maxRecordBytes: 1_000_000);
        Assert.Equal(["1 fine", "a.csv:3 line-too-long"], Walk(reader));
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
        using var source = DocumentSource.Open([_folder[name]], reading ?? Reading, [], _rejects.Add);
        while (source.TryRead(out var view)) read.Add((Encoding.UTF8.GetString(view.Id), Encoding.UTF8.GetString(view.Text)));
        return read;
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
