using Provenance.Curation.Quality;
using Xunit;

namespace Provenance.Tests.Curation.Quality;

public class QualitySignalTests
{
    [Theory]
    [InlineData("Lower", 0.1f, 1f)]
    [InlineData("Lower", 0.2f, 1f)]
    [InlineData("Lower", 0.5f, 0.5f)]
    [InlineData("Lower", 0.9f, 0f)]
    [InlineData("Higher", 0.2f, 0f)]
    [InlineData("Higher", 0.65f, 0.75f)]
    [InlineData("Higher", 0.8f, 1f)]
    [InlineData("Band", 0.1f, 0.5f)]
    [InlineData("Band", 0.5f, 1f)]
    [InlineData("Band", 1.6f, 0.5f)]
    public void Desirability_runs_along_a_line_between_the_bounds(string direction, float value, float desirability) =>
        Assert.Equal(desirability, Find(direction).Desirability(value), 1e-6f);

    [Theory]
    [InlineData("Lower", 0f, false)]
    [InlineData("Lower", 0.8f, false)]
    [InlineData("Lower", 0.81f, true)]
    [InlineData("Higher", 0.2f, false)]
    [InlineData("Higher", 0.19f, true)]
    [InlineData("Band", 0.2f, false)]
    [InlineData("Band", 0.19f, true)]
    [InlineData("Band", 0.81f, true)]
    [InlineData("Band", float.NaN, false)]
    public void A_rule_refuses_what_is_beyond_its_bad_bound(string direction, float value, bool refuses)
    {
        Assert.Equal(refuses, Find(direction).Refuses(value));
        Assert.False((Find(direction) with { IsRule = false }).Refuses(value));
    }

    [Fact]
    public void What_does_not_apply_has_no_desirability() => Assert.True(float.IsNaN(Find("Band").Desirability(float.NaN)));

    private static QualitySignal Find(string direction) => new(
        "test-1", QualityGroup.Gopher, "", "", "share", 1, 0.2f, 0.8f, Enum.Parse<QualityDirection>(direction), IsRule: true);
}
