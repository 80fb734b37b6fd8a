using Provenance.Detection.Spans;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Spans;

public class ChangePointsTests
{
    private const ulong Seed = 4;

    [Fact]
    public void A_series_is_cut_where_its_level_changes() =>
        Assert.Equal([20, 35], Cuts(Series(0, 20, 4, 15, 0, 20)));

    [Fact]
    public void Noise_alone_is_not_cut() => Assert.Empty(Cuts(Series(1, 60)));

    [Fact]
    public void A_constant_series_is_not_cut() => Assert.Empty(Cuts(new double[40]));

    [Fact]
    public void A_part_with_too_few_words_is_none_of_its_own() =>
        Assert.DoesNotContain(2, Cuts(Series(9, 2, 0, 30)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void What_is_too_short_for_two_parts_is_not_cut(int sentences) =>
        Assert.Empty(Cuts([.. Series(0, 2, 9, 2).Take(sentences)]));

    [Fact]
    public void A_very_long_series_is_cut_nearby()
    {
        var cuts = Cuts(Series(0, 5000, 3, 4000));

        Assert.InRange(Assert.Single(cuts), 5000 - 18, 5000 + 18);
    }

    private static int[] Cuts(double[] values)
    {
        var sentences = values.Select((_, i) => new Sentence(i * 10, (i + 1) * 10, 10)).ToArray();
        return new ChangePoints().Find(values, sentences, 50, 8).ToArray();
    }

    /// <summary>Levels and lengths in turn, with noise of deviation 1.</summary>
    private static double[] Series(params int[] levels)
    {
        var random = new SplitMix64(Seed);
        var values = new List<double>();
        for (var part = 0; part < levels.Length; part += 2)
        {
            for (var i = 0; i < levels[part + 1]; i++)
            {
                var sum = 0.0;
                for (var k = 0; k < 12; k++) sum += random.NextDouble();
                values.Add(levels[part] + sum - 6);
            }
        }

        return [.. values];
    }
}
