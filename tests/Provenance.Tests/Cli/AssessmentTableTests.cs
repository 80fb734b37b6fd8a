using System.Globalization;
using Provenance.Cli.Terminal;
using Xunit;

namespace Provenance.Tests.Cli;

public class AssessmentTableTests
{
    [Theory]
    [InlineData(40, 300)]
    [InlineData(50, 300)]
    [InlineData(64, 300)]
    [InlineData(80, 5)]
    [InlineData(80, 7_200_000)]
    [InlineData(140, 5)]
    [InlineData(140, int.MaxValue)]
    public void Each_document_takes_one_line_of_the_terminal(int width, int words)
    {
        var text = string.Concat(Enumerable.Repeat("words \u4e2d\u6587 ", 40));
        foreach (var id in new[] { "a", new string('x', 200) })
        {
            var document = new ScannedDocument(id, Verdict.Unsupported, 0.5, 0, words, "zh", text);
            var lines = DrawnLines.Draw(AssessmentTable.Create([document, document, document], width), width);
            Assert.Equal(2 + 3, lines.Count);
            Assert.All(lines[2..], line => Assert.Contains($" {words.ToString("N0", CultureInfo.InvariantCulture)} ", line, StringComparison.Ordinal));
            Assert.All(lines, line => Assert.InRange(Provenance.Cli.Terminal.Columns.Count(line.TrimEnd()), 1, width));
        }
    }
}
