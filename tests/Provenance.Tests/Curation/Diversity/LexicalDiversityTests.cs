using Provenance.Curation.Diversity;
using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class LexicalDiversityTests(ITestOutputHelper log)
{
    private const ulong Seed = 4711;

    [Theory]
    [InlineData(new[] { 0, 1, 0, 2 }, 3, 5 / 6.0)] // {0,1,0} has 2 types, {1,0,2} has 3: (2 + 3) / (2 * 3)
    [InlineData(new[] { 0, 0, 0, 0 }, 2, 0.5)]
    [InlineData(new[] { 3, 1, 2 }, 3, 1)]
    [InlineData(new[] { 5 }, 1, 1)]
    [InlineData(new[] { 0, 1 }, 3, double.NaN)]
    [InlineData(new int[0], 1, double.NaN)]
    public void Mattr_is_the_mean_over_windows(int[] tokens, int window, double expected) =>
        Assert.Equal(expected, LexicalDiversity.Mattr(tokens, new int[6], window), 1e-12);

    [Fact]
    public void Mattr_is_that_of_every_window_counted_anew()
    {
        log.WriteLine($"seed {Seed}");
        var random = new SplitMix64(Seed);
        var tokens = Enumerable.Range(0, 500).Select(_ => random.NextInt(80)).ToArray();
        var expected = Enumerable.Range(0, 401).Average(i => tokens.Skip(i).Take(100).Distinct().Count() / 100.0);
        Assert.Equal(expected, LexicalDiversity.Mattr(tokens, new int[80]), 1e-12);
    }

    [Fact]
    public void Mtld_is_words_over_factors_in_both_directions()
    {
        // forwards 0 0 closes (1/2 <= .72), 1 2 3 3 does not (3/4): 1 + (1 - .75)/(1 - .72) = 1.892857 factors
        // backwards 3 3 closes, 2 1 0 0 does not: the same
        Assert.Equal(6 / (1 + (0.25 / 0.28)), LexicalDiversity.Mtld([0, 0, 1, 2, 3, 3], 4), 1e-9);
        // forwards 0 0 closes, 1 2 3 has no part of a factor: 5 / 1; backwards 3 2 1 0 0 is at 4/5: (1 - .8)/.28
        Assert.Equal((5 + (5 / (0.2 / 0.28))) / 2, LexicalDiversity.Mtld([0, 0, 1, 2, 3], 4), 1e-9);
    }

    [Fact]
    public void A_factor_closes_at_the_threshold_itself() =>
        // forwards 18 types in 25 words are 0.72, and the new word after them is no part of a factor; backwards there are 19 types in 26
        Assert.Equal(
            (26 + (26 / ((1 - (19 / 26.0)) / 0.28))) / 2, LexicalDiversity.Mtld([.. Enumerable.Range(0, 18), .. Enumerable.Range(0, 7), 18], 19), 1e-9);

    [Theory]
    [InlineData(new int[0], double.NaN)]
    [InlineData(new[] { 7 }, 1)]
    [InlineData(new[] { 1, 2, 3 }, 3)] // no word comes back
    [InlineData(new[] { 1, 1, 1, 1 }, 2)] // a factor every two words
    public void Mtld_has_limits(int[] tokens, double expected) => Assert.Equal(expected, LexicalDiversity.Mtld(tokens, 8), 1e-12);

    [Fact]
    public void Which_ids_words_have_does_not_matter()
    {
        var random = new SplitMix64(Seed);
        var tokens = Enumerable.Range(0, 700).Select(_ => random.NextInt(150)).ToArray();
        var renamed = tokens.Select(token => 149 - token).ToArray();
        Assert.Equal(LexicalDiversity.Mattr(tokens, new int[150]), LexicalDiversity.Mattr(renamed, new int[150]));
        Assert.Equal(LexicalDiversity.Mtld(tokens, 150), LexicalDiversity.Mtld(renamed, 150));
    }
}
