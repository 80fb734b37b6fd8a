using Provenance.Cli.Terminal;
using Provenance.Detection.Prevalence;
using Xunit;

namespace Provenance.Tests.Cli;

public class PrevalenceTableTests
{
    [Theory]
    [InlineData(36, "documents machine")]
    [InlineData(40, "documents machine")]
    [InlineData(52, "documents machine 95%")]
    [InlineData(64, "documents judged machine 95%")]
    [InlineData(80, "documents judged machine 95%")]
    [InlineData(140, "documents judged machine 95%")]
    public void A_narrow_terminal_gets_fewer_columns_and_whole_numbers(int width, string heads)
    {
        var groups = new[] { Group("a-source-with-a-long-name.example.org", 1_234_567, 0.005, 0.093), Group("", 300, 0.1, 1), Group("small", 3, null, null) };
        var lines = DrawnLines.Draw(PrevalenceTable.Create("metadata.source.host", groups, width, colour: false), width);
        Assert.Equal(2 + 3, lines.Count);
        Assert.All(lines, line => Assert.InRange(Provenance.Cli.Terminal.Columns.Count(line.TrimEnd()), 1, width));
        Assert.Equal(heads, string.Join(' ', lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)));
        Assert.Contains(" 1,234,567 ", lines[2], StringComparison.Ordinal);
        Assert.Contains(" 300 ", lines[3], StringComparison.Ordinal);
        Assert.Equal(width >= 80, lines[3].Contains('#', StringComparison.Ordinal));
    }

    private static PrevalenceGroup Group(string name, long documents, double? low, double? high) => new()
    {
        Name = name,
        Documents = documents,
        Words = documents * 100,
        Verdicts = new Dictionary<Verdict, long>(),
        Machine = low is null ? null : new ShareEstimate(documents, new Estimate((low.Value + high!.Value) / 2, low.Value, high.Value), 0, null),
        Scores = [],
    };
}
