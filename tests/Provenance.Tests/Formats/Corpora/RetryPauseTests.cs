using System.Net.Http.Headers;
using Provenance.Formats.Corpora;
using Xunit;

namespace Provenance.Tests.Formats.Corpora;

public class RetryPauseTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(7, 60)]
    [InlineData(1000, 60)]
    public void Pauses_double_up_to_a_minute(int failures, int seconds) => Assert.Equal(seconds, RetryPause.Compute(failures, First, null).TotalSeconds);

    [Theory]
    [InlineData(90, 90)]
    [InlineData(1, 4)]
    public void A_server_that_asks_for_more_gets_more(int asked, int seconds) => Assert.Equal(seconds, RetryPause.Compute(3, First, TimeSpan.FromSeconds(asked)).TotalSeconds);

    [Fact]
    public void What_the_server_asks_for_is_seconds_or_a_date()
    {
        var clock = new Clock();
        Assert.Null(RetryPause.Asked(null, clock));
        Assert.Equal(TimeSpan.FromSeconds(7), RetryPause.Asked(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), clock));
        Assert.Equal(TimeSpan.FromSeconds(30), RetryPause.Asked(new RetryConditionHeaderValue(clock.GetUtcNow().AddSeconds(30)), clock));
        Assert.Equal(TimeSpan.Zero, RetryPause.Asked(new RetryConditionHeaderValue(clock.GetUtcNow().AddSeconds(-30)), clock));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
