using Provenance.Cli.Terminal;
using Xunit;

namespace Provenance.Tests.Cli;

public class ColumnsTests
{
    [Theory]
    [InlineData("short", 5, "short", "short")]
    [InlineData("longer", 5, "long…", "…nger")]
    [InlineData("\u4e2d\u6587\u5b57", 5, "\u4e2d\u6587…", "…\u6587\u5b57")]
    public void Text_is_cut_to_columns(string text, int width, string first, string last)
    {
        Assert.Equal(first, Columns.First(text, width));
        Assert.Equal(last, Columns.Last(text, width));
    }
}
