using Provenance.Curation.Diversity;
using Provenance.Documents.Statistics;
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
    public void Which_ids_words_have_does_not_matter()
    {
        var random = new SplitMix64(Seed);
        var tokens = Enumerable.Range(0, 700).Select(_ => random.NextInt(150)).ToArray();
        var renamed = tokens.Select(token => 149 - token).ToArray();
        Assert.Equal(LexicalDiversity.Mattr(tokens, new int[150]), LexicalDiversity.Mattr(renamed, new int[150]));
    }
}
