using Xunit;

namespace Provenance.Tests.Lineage;

public class GenerationRangeTests
{
    [Theory]
    [InlineData(0, 0, 1, 1)]
    [InlineData(1, null, 2, null)]
    [InlineData(2, 5, 3, 6)]
    [InlineData(5, int.MaxValue, 6, null)]
    [InlineData(int.MaxValue - 1, int.MaxValue - 1, int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, null)]
    [InlineData(int.MaxValue, null, int.MaxValue, null)]
    public void What_a_model_writes_is_one_deeper_as_far_as_can_be_counted(int least, int? most, int nextLeast, int? nextMost) =>
        Assert.Equal(new GenerationRange(nextLeast, nextMost), new GenerationRange(least, most).Next());
}
