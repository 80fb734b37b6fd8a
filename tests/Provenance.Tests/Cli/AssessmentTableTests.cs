using Provenance.Cli;
using Spectre.Console;
using Xunit;

namespace Provenance.Tests.Cli;

public class AssessmentTableTests
{
    [Theory]
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
            using var written = new StringWriter();
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(written) });
            console.Profile.Width = width;
            console.Profile.Capabilities.Unicode = true;
            console.Write(AssessmentTable.Of([document, document, document], width));
            var lines = written.ToString().Split('\n').Where(line => line.Trim().Length > 0).ToList();
            Assert.Equal(2 + 3, lines.Count);
            Assert.All(lines, line => Assert.InRange(Provenance.Cli.Columns.Of(line.TrimEnd()), 1, width));
        }
    }
}
