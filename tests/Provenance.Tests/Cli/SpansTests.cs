using System.Text;
using System.Text.Json;
using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Cli;

public class SpansTests(TrainedDetector trained) : IClassFixture<TrainedDetector>
{
    private const int Documents = 20;

    [Fact]
    public void Scan_with_spans_gives_the_parts_of_mixed_documents_and_says_so_in_its_manifest()
    {
        trained.Folder.Write("spliced.jsonl", Spliced());

        var result = trained.Run("scan", "spliced.jsonl", "--model", "one.zip", "--fpr", "0.05", "--spans", "-o", "spans.jsonl");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(" mixed", result.Error, StringComparison.Ordinal);
        var mixed = File.ReadLines(trained.Folder["spans.jsonl"]).Where(line => line.Contains("\"verdict\":\"mixed\",\"probability\"", StringComparison.Ordinal)).ToList();
        Assert.True(mixed.Count > Documents / 2, $"seed {TrainedDetector.Seed}: {mixed.Count} mixed");
        foreach (var line in mixed)
        {
            using var json = JsonDocument.Parse(line);
            var verdicts = json.RootElement.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("verdict").GetString()).ToList();
            Assert.Contains("human", verdicts);
            Assert.Contains("machine", verdicts);
        }

        Assert.Contains("\"spans\": true", File.ReadAllText(trained.Folder["spans.jsonl.manifest.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_with_spans_passes_over_mixed_documents_or_keeps_them_alone()
    {
        trained.Folder.Write("mixture.jsonl", Spliced());

        var rest = trained.Run("filter", "mixture.jsonl", "--model", "one.zip", "--fpr", "0.05", "--spans");
        var mixed = trained.Run("filter", "mixture.jsonl", "--model", "one.zip", "--fpr", "0.05", "--spans", "--keep", "mixed");
        var plain = trained.Run("filter", "mixture.jsonl", "--model", "one.zip", "--fpr", "0.05", "--keep", "mixed");

        Assert.InRange(Lines(mixed), (Documents / 2) + 1, Documents);
        Assert.InRange(Lines(rest), 0, Documents - Lines(mixed));
        Assert.Equal(0, Lines(plain));
    }

    [Fact]
    public void Explain_looks_for_parts_and_shows_them_as_text_and_on_the_page()
    {
        trained.Folder.Write("one-spliced.jsonl", Spliced().Split('\n')[0] + "\n");

        var result = trained.Run("explain", "one-spliced.jsonl", "--model", "one.zip", "--fpr", "0.05", "--format", "text", "--html", "parts.html");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("mixed", result.Output, StringComparison.Ordinal);
        Assert.Contains("Parts that differ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Parts that differ", File.ReadAllText(trained.Folder["parts.html"]), StringComparison.Ordinal);
    }

    private static int Lines(CommandResult result) => result.Output.Count(c => c == '\n');

    /// <summary>Documents that begin in one style and end in the other.</summary>
    private static string Spliced()
    {
        var random = new SplitMix64(TrainedDetector.Seed + 500);
        var lines = new StringBuilder();
        for (var i = 0; i < Documents; i++)
        {
            var text = $"{StyledText.Document(ref random, machine: false, 150)} {StyledText.Document(ref random, machine: true, 150)}";
            lines.Append(JsonSerializer.Serialize(new { id = $"d{i}", text })).Append('\n');
        }

        return lines.ToString();
    }
}
