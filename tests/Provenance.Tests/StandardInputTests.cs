using System.Text;
using Xunit;

namespace Provenance.Tests;

/// <summary>A stream belongs to who passes it: whatever is made of it, it stays open.</summary>
public sealed class StandardInputTests : IDisposable
{
    private const string Lines = """
        {"id":"a","text":"The ferry left late because the cook had gone ashore for onions.","label":"human"}
        {"id":"b","text":"Nobody on deck minded much; the harbour was quiet and the light was good.","label":"human"}

        """;

    private static readonly Detector Shipped = Repository.Detector;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("jsonl", Lines, 2)]
    [InlineData("text", "The ferry left late.", 1)]
    [InlineData("csv", "id,text\na,The ferry left late.\n", 1)]
    [InlineData("html", "<html><body><p>The ferry left late because the cook had gone ashore for onions.</p></body></html>", 1)]
    [InlineData("warc", "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nFerry\r\n\r\n", 1)]
    public void A_scan_leaves_it_open_in_every_format_packed_or_not(string format, string content, int documents)
    {
        var reading = ReadingOptions.Default with { Formats = FileFormats.Create().Reading(format) };
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(content), TemporaryFolder.Gzip(content)])
        {
            var input = new MemoryStream(bytes);
            var summary = new Scanner(Shipped, ScanOptions.Default with { Reading = reading }).Run(new ScanRequest { Inputs = ["-"], StandardInput = input });
            Assert.Equal(documents, summary.Documents);
            Assert.True(input.CanRead);
        }
    }

    [Fact]
    public void Who_reads_documents_leaves_it_open_even_halfway()
    {
        var input = Input();
        Assert.Equal(2, DocumentReader.Read(["-"], standardInput: input).Count());
        Assert.True(input.CanRead);

        input.Position = 0;
        Assert.Equal("a", DocumentReader.Read(["-"], standardInput: input).First().Id);
        Assert.True(input.CanRead);
    }

    [Fact]
    public void Evaluation_leaves_it_open()
    {
        var input = Input();
        new Evaluator(Shipped, new EvaluationOptions { MinWords = 1, Draws = 1 }).Run(new EvaluationRequest { Inputs = ["-"], StandardInput = input });
        Assert.True(input.CanRead);
    }

    [Fact]
    public void Tagging_and_registering_leave_it_open()
    {
        var input = Input();
        using var store = ProvenanceStores.Open(_folder["store.db"], create: true);
        new Tagger(store).Tag(new TagRequest { Inputs = ["-"], StandardInput = input, Origin = Origin.Human });
        input.Position = 0;
        new Registrar(store).RegisterSet("s", new RecordingRequest { Inputs = ["-"], StandardInput = input });
        Assert.True(input.CanRead);
    }

    [Fact]
    public void Curation_leaves_it_open()
    {
        var input = Input();
        var policy = new CurationPolicy { Name = "s", Order = [SelectionOrder.Random], Stages = new() { Count = 1 } };
        new Curator().Run(new CurationRequest { Policy = policy, Inputs = ["-"], StandardInput = input, Output = _folder["set"] });
        Assert.True(input.CanRead);
    }

    [Fact]
    public void A_lab_leaves_it_open_even_where_there_is_too_little_text()
    {
        var input = Input();
        Assert.Throws<DataException>(() => new CollapseLab().Run(new CollapseRequest { Inputs = ["-"], StandardInput = input }));
        Assert.True(input.CanRead);
    }

    private static MemoryStream Input() => new(Encoding.UTF8.GetBytes(Lines));

    public void Dispose() => _folder.Dispose();
}
