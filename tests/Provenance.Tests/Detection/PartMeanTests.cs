using Provenance.Detection.Spans;
using Xunit;

namespace Provenance.Tests.Detection;

public class PartMeanTests
{
    [Fact]
    public void A_feature_that_some_parts_lack_has_the_mean_of_the_others()
    {
        var mean = new PartMean(3);
        mean.Add([1, float.NaN, float.NaN]);
        mean.Add([3, 8, float.NaN]);
        var row = new float[3];
        mean.Write(row);
        Assert.Equal([2, 8, float.NaN], row);
    }

    [Fact]
    public void It_starts_anew_for_the_next_document()
    {
        var mean = new PartMean(1);
        mean.Add([100]);
        mean.Clear();
        mean.Add([1]);
        var row = new float[1];
        mean.Write(row);
        Assert.Equal([1], row);
    }
}
