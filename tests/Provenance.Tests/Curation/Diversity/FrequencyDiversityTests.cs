using MathNet.Numerics.Distributions;
using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class FrequencyDiversityTests
{
    [Fact]
    public void HdD_is_the_expected_share_of_types_in_a_draw()
    {
        // two of {a, a, b}: aa, ab, ab with 1, 2, 2 types: 5/3 of 2
        Assert.Equal(5 / 6.0, FrequencyDiversity.HdD([2, 0, 1], 2), 1e-12);
        // 42 words that are all different, or all the same
        Assert.Equal(1, FrequencyDiversity.HdD([.. Enumerable.Repeat(1L, 42)]), 1e-12);
        Assert.Equal(1 / 42.0, FrequencyDiversity.HdD([42]), 1e-12);
        Assert.True(double.IsNaN(FrequencyDiversity.HdD([41])));
    }

    [Fact]
    public void HdD_is_that_of_the_hypergeometric_distribution()
    {
        long[] counts = [400, 133, 90, 41, 7, 3, 1, 1, 1];
        var total = (int)counts.Sum();
        var expected = counts.Sum(count => 1 - Hypergeometric.PMF(total, (int)count, 42, 0)) / 42;
        Assert.Equal(expected, FrequencyDiversity.HdD(counts), 1e-9);
    }

    [Fact]
    public void Yules_K_grows_with_repetition()
    {
        // {2, 1, 1}: 10^4 ((4 + 1 + 1) / 16 - 1/4)
        Assert.Equal(1250, FrequencyDiversity.YulesK([2, 1, 0, 1]), 1e-9);
        Assert.Equal(0, FrequencyDiversity.YulesK([1, 1, 1]), 1e-9);
        Assert.Equal(0, FrequencyDiversity.YulesK([1]), 1e-9);
        Assert.True(double.IsNaN(FrequencyDiversity.YulesK([])));
    }

    [Fact]
    public void Gini_Simpson_is_the_chance_that_two_words_differ()
    {
        // {2, 1, 1}: 1 - (1/4 + 1/16 + 1/16)
        Assert.Equal(0.625, FrequencyDiversity.GiniSimpson([2, 1, 0, 1]), 1e-12);
        Assert.Equal(0, FrequencyDiversity.GiniSimpson([9]), 1e-12);
        Assert.True(double.IsNaN(FrequencyDiversity.GiniSimpson([0])));
    }

    [Fact]
    public void The_tail_exponent_is_the_likeliest_one()
    {
        // counts 2, 4 and 8 from 2 on: 1 + 3 / (ln 2/1.5 + ln 4/1.5 + ln 8/1.5); the count of 1 is below
        Assert.Equal(1 + (3 / (Math.Log(2 / 1.5) + Math.Log(4 / 1.5) + Math.Log(8 / 1.5))), FrequencyDiversity.ZipfTail([1, 2, 4, 8], 2), 1e-12);
        Assert.True(double.IsNaN(FrequencyDiversity.ZipfTail([1, 1, 5])));
    }

    [Fact]
    public void The_tail_exponent_of_a_power_law_is_found()
    {
        // types with a count of x or more fall as x^-1.2, so that counts have the exponent 2.2
        long[] counts = [.. Enumerable.Range(1, 20_000).Select(rank => (long)(6 * Math.Pow(20_000.0 / rank, 1 / 1.2)))];
        Assert.Equal(2.2, FrequencyDiversity.ZipfTail(counts), 0.1);
    }
}
