using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class TailDiversityTests(ITestOutputHelper log)
{
    private const ulong Seed = 99;

    [Fact]
    public void Coverage_is_the_share_of_rare_types_that_are_there()
    {
        // equal sizes, 17; rare are those of 1, 5 and 1, of which the middle one and the last are there
        Assert.Equal(2 / 3.0, TailDiversity.Coverage([10, 1, 5, 1], [14, 0, 2, 1], Seed), 1e-12);
        Assert.Equal(1, TailDiversity.Coverage([10, 1, 5, 1], [10, 1, 5, 1], Seed));
        Assert.Equal(0, TailDiversity.Coverage([10, 1, 5, 1], [17], Seed));
        Assert.True(double.IsNaN(TailDiversity.Coverage([6], [6], Seed)));
        Assert.True(double.IsNaN(TailDiversity.Coverage([3, 4], [], Seed)));
    }

    [Fact]
    public void A_larger_corpus_is_thinned_to_the_size_of_the_reference()
    {
        log.WriteLine($"seed {Seed}");
        // a reference of 2,000 types once; a corpus with each twice, thinned to half: of two tokens one is kept in 3/4 of cases
        var coverage = TailDiversity.Coverage([.. Enumerable.Repeat(1L, 2000)], [.. Enumerable.Repeat(2L, 2000)], Seed);
        Assert.Equal(0.75, coverage, 0.03);
        Assert.Equal(coverage, TailDiversity.Coverage([.. Enumerable.Repeat(1L, 2000)], [.. Enumerable.Repeat(2L, 2000)], Seed));
        Assert.NotEqual(coverage, TailDiversity.Coverage([.. Enumerable.Repeat(1L, 2000)], [.. Enumerable.Repeat(2L, 2000)], Seed + 1));
    }

    [Fact]
    public void A_larger_reference_is_thinned_too()
    {
        // 1,000 types ten times each are no tail; thinned to 2,000 tokens they are, and the corpus has half of them
        long[] corpus = [.. Enumerable.Repeat(4L, 500)];
        Assert.Equal(0.5, TailDiversity.Coverage([.. Enumerable.Repeat(10L, 1000)], corpus, Seed), 0.06);
    }

    [Fact]
    public void Thinning_keeps_just_so_many_and_none_that_are_not_there()
    {
        var thinned = TailDiversity.Thin([5, 0, 7, 100], 30, Seed);
        Assert.Equal(30, thinned.Sum());
        Assert.InRange(thinned[0], 0, 5);
        Assert.Equal(0, thinned[1]);
        Assert.InRange(thinned[3], 18, 30);
        Assert.Equal([5, 0, 7, 100], TailDiversity.Thin([5, 0, 7, 100], 112, Seed));
        Assert.Equal([0, 0, 0, 0], TailDiversity.Thin([5, 0, 7, 100], 0, Seed));
    }

    [Fact]
    public void Mass_is_the_tails_share_over_the_references()
    {
        // the tail has 2 + 3 of 20 tokens there, 1 of 10 here
        Assert.Equal(0.1 / 0.25, TailDiversity.MassRatio([15, 2, 3], [9, 1]), 1e-12);
        Assert.Equal(1, TailDiversity.MassRatio([15, 2, 3], [30, 4, 6]), 1e-12);
        Assert.True(double.IsNaN(TailDiversity.MassRatio([15, 2, 3], [])));
        Assert.True(double.IsNaN(TailDiversity.MassRatio([15], [15])));
    }
}
