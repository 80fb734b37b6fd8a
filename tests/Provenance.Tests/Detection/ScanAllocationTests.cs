using System.Globalization;
using System.Text;
using Provenance.Detection.Scanning;
using Provenance.Detection.Scoring;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Xunit;

namespace Provenance.Tests.Detection;

public class ScanAllocationTests
{
    private const int Seed = 7, Documents = 120, Words = 300;

    private static readonly Detector Shipped = Repository.Detector;

    private static readonly string[] Common =
    [
        "the", "of", "and", "to", "in", "that", "was", "for", "it's", "with", "people", "government", "“however”", "naïve", "Straße", "café,", "I", "don't", "κόσμος", "человек", "中国", "😀", "2024",
        "delve", "(see", "below)", "—", "and/or", "\n\nThen", "results.", "Why?", "said.", "https://example.org", "*really*", "&amp;", "A\u00A0b",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void From_a_json_line_to_its_assessment_nothing_is_allocated(bool dated) => Assert.Equal(0, AllocatedInABlock(dated));

    private static long AllocatedInABlock(bool dated)
    {
        using var scanner = Scanner();
        var block = Block(dated);
        var allocated = Allocations.LeastOf(() => scanner.Scan(block));
        Assert.Equal(Documents, block.Rows.Count);
        Assert.Equal(Documents, block.Lines.Written.Count((byte)'\n'));
        Assert.Empty(block.Rejects);
        Assert.Equal(dated ? Documents : 0, block.Evidence.Count);
        return allocated;
    }

    private static BlockScanner Scanner()
    {
        var options = ScanOptions.Default with { Reading = ReadingOptions.Default with { Formats = FileFormats.Create() } };
        return new BlockScanner(Shipped, options, new ScanNeeds(Assessments: true, Preview: true, RawRejects: true, Identities: false), filter: null);
    }

    private static ScanBlock Block(bool dated)
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Lines(dated)));
        var block = new ScanBlock();
        using var reader = new BlockReader(
            InputFiles.Named("documents.jsonl", lines.Length, DocumentFormats.Plain), new MemoryStream(lines), () => throw new InvalidOperationException("nothing is packed"), RecordLimits.DefaultMaxBytes);
        Assert.True(reader.TryFill(block.Records));
        return block;
    }

    private static IEnumerable<string> Lines(bool dated)
    {
        var random = new Random(Seed);
        for (var i = 0; i < Documents; i++)
        {
            var text = new StringBuilder("First of all:");
            for (var word = 0; word < Words; word++) text.Append(' ').Append(Common[random.Next(Common.Length)]);
            var json = System.Text.Json.JsonSerializer.Serialize(text.ToString());
            var date = dated ? string.Create(CultureInfo.InvariantCulture, $"\"created\":\"20{10 + (i % 14)}-0{1 + (i % 9)}-01\",") : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"doc-{i}\",\"text\":{json},{date}\"metadata\":{{\"url\":\"https://example.org/{i}\"}}}}\n");
        }
    }
}
