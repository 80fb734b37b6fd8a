using Provenance.Detection.Features;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class SeriesTests
{
    [Fact]
    public void Its_shape_is_that_of_the_definitions_whatever_the_number_of_values()
    {
        var random = new SplitMix64(7);
        for (var n = 2; n < 60; n++)
        {
            var values = new float[n];
            for (var i = 0; i < n; i++) values[i] = (float)(random.NextDouble() * random.NextDouble() * 12);
            var shape = Series.Compute(values);
            var mean = values.Average(value => (double)value);
            var deviation = Math.Sqrt(values.Average(value => Math.Pow(value - mean, 2)));
            var neighbours = values.Skip(1).Zip(values);
            Equal(mean, shape.Mean);
            Equal(deviation, shape.Deviation);
            Equal(values.Average(value => Math.Pow(value - mean, 3)) / Math.Pow(deviation, 3), shape.Skew);
            Equal(neighbours.Sum(pair => (pair.First - mean) * (pair.Second - mean)) / (n * deviation * deviation), shape.Autocorrelation);
            Equal(neighbours.Average(pair => Math.Abs((double)pair.First - pair.Second)), shape.Step);
        }
    }

    [Fact]
    public void What_does_not_vary_has_neither_skew_nor_memory()
    {
        var shape = Series.Compute(Enumerable.Repeat(2.5f, 20).ToArray());
        Assert.Equal(new Series(2.5f, 0, 0, 0, 0), shape);
    }

    private static void Equal(double expected, float actual) => Assert.Equal(expected, actual, 1e-4 * Math.Max(1, Math.Abs(expected)));
}
