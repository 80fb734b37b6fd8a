using Provenance.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;
using Xunit;

namespace Provenance.Tests.Cli;

public class TableWidthTests
{
    [Fact]
    public void As_wide_as_it_says_a_table_breaks_only_between_words()
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("origin").NoWrap());
        table.AddColumn(new TableColumn("documents").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("such as"));
        table.AddRow("human", "1,234,567", "one two three");
        table.AddRow("machine", "300", "four");
        var width = TableWidth.Least(table, RenderOptions.Create(AnsiConsole.Create(new AnsiConsoleSettings())));
        Assert.Equal(7 + 9 + 5 + (3 * 2) + 4, width);
        var lines = DrawnLines.Draw(table, width);
        Assert.Contains(lines, line => line.Contains("machine", StringComparison.Ordinal) && line.Contains(" 300 ", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 1, width));
    }
}
