using Provenance.Cli.Terminal;
using Xunit;

namespace Provenance.Tests;

public class RunProgressTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_time_left_follows_from_the_share_that_is_done()
    {
        Assert.Equal(3 * Minute, new RunProgress("scanning", Minute) { Fraction = 0.25 }.Remaining);
        Assert.Equal(TimeSpan.Zero, new RunProgress("scanning", Minute) { Fraction = 1 }.Remaining);
    }

    [Fact]
    public void What_was_there_before_a_download_took_no_time() =>
        Assert.Equal(Minute, new RunProgress("a.gz", Minute) { Fraction = 0.75, Resumed = 0.5 }.Remaining);

    [Fact]
    public void Without_a_total_or_with_too_little_done_the_time_left_is_not_known()
    {
        Assert.Null(new RunProgress("scanning", Minute).Remaining);
        Assert.Null(new RunProgress("scanning", Minute) { Fraction = 0.005 }.Remaining);
    }

    [Fact]
    public void A_line_has_bar_step_amounts_and_time_left()
    {
        var line = ProgressLine.Format(new RunProgress("scanning", Minute) { Fraction = 0.25, Documents = 1234, Bytes = 120_000_000 });
        Assert.Equal("[######..................]  25%  scanning  1,234 documents  2.0 MB/s  3:00 left", line);
    }

    [Fact]
    public void A_line_without_a_total_has_no_bar() => Assert.Equal("importing  4,096 records", ProgressLine.Format(new RunProgress("importing", Minute) { Records = 4096 }));
}
