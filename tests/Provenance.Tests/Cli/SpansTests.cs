using System.Text.Json;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Cli;

public class SpansTests(TrainedDetector trained) : IClassFixture<TrainedDetector>
{
    [Fact]
    public void Explain_looks_for_parts_and_shows_them_as_text_and_on_the_page()
    {
        trained.Folder.Write("one-spliced.jsonl", Spliced());

        var result = trained.Run("explain", "one-spliced.jsonl", "--model", "one.zip", "--fpr", "0.05", "--format", "text", "--html", "parts.html");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("mixed", result.Output, StringComparison.Ordinal);
        Assert.Contains("Parts that differ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Parts that differ", File.ReadAllText(trained.Folder["parts.html"]), StringComparison.Ordinal);
    }

    /// <summary>A document that begins in one style and ends in the other.</summary>
    private static string Spliced()
    {
        var random = new SplitMix64(TrainedDetector.Seed + 500);
        var text = $"{StyledText.Document(ref random, machine: false, 150)} {StyledText.Document(ref random, machine: true, 150)}";
        return JsonSerializer.Serialize(new { id = "d0", text }) + "\n";
    }
}
