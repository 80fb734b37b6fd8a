using Provenance.Evidence.Watermarks;
using Xunit;

namespace Provenance.Tests.Evidence.Watermarks;

/// <summary>Numbers that PyTorch 1.13 and NumPy 1.24 gave.</summary>
public class PublishedGeneratorsTests
{
    private const int Gpt2 = 50257;

    [Theory]
    [InlineData(0, new[] { 4, 1, 7, 5, 3, 9, 0, 8, 6, 2 })]
    [InlineData(1, new[] { 5, 6, 1, 2, 0, 8, 9, 3, 7, 4 })]
    [InlineData(15485863L * 50256, new[] { 3, 9, 1, 4, 8, 0, 5, 6, 2, 7 })]
    [InlineData((1L << 40) + 7, new[] { 5, 0, 3, 4, 1, 7, 9, 6, 8, 2 })]
    public void Permutations_are_those_of_pytorch(long seed, int[] expected) => Assert.Equal(expected, new TorchPermutation(10).First(10, TorchSeed.Reduce(seed)).ToArray());

    [Theory]
    [InlineData(0, 32487, 1980774890192)]
    [InlineData(1, 36879, 2000876872084)]
    [InlineData(15485863L * 50256, 25890, 1989361734643)]
    [InlineData((1L << 40) + 7, 15718, 1996448130296)]
    public void So_are_the_lists_of_gpt2s_vocabulary(long seed, int first, long weighted)
    {
        var list = new TorchPermutation(Gpt2).First(12564, TorchSeed.Reduce(seed));
        Assert.Equal(first, list[0]);
        var sum = 0L;
        for (var i = 0; i < list.Length; i++) sum += (long)list[i] * (i + 1);

        Assert.Equal(weighted, sum);
    }

    [Fact]
    public void One_number_can_be_followed_without_the_others()
    {
        var permutation = new TorchPermutation(50);
        for (var seed = 0u; seed < 40; seed++)
        {
            for (var count = 0; count <= 50; count += 5)
            {
                var first = permutation.First(count, seed).ToArray();
                for (var number = 0; number < 50; number++)
                {
                    Assert.Equal(first.Contains(number), permutation.IsAmongFirst(number, count, seed));
                }
            }
        }
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3, 4 }, -7370232808415965188, 12941)]
    [InlineData(new[] { 50256, 262, 11, 383 }, -3125489630293984633, 27408)]
    [InlineData(new[] { 464, 2068, 7586, 21831 }, 119922523072000000, 28827)]
    [InlineData(new[] { 7, 7, 7, 7 }, -5609820087778951168, 44193)]
    public void Selfhash_seeds_as_its_authors_do_also_where_64_bits_overflow(int[] four, long value, int first)
    {
        var scorer = new SelfHashScorer(0.25, WatermarkOptions.PublishedKey, Gpt2, 1000);
        Assert.Equal(value, scorer.Value(four));
        Assert.Equal(first, new TorchPermutation(Gpt2).First(1, TorchSeed.Reduce(value))[0]);
    }

    [Fact]
    public void Selfhash_calls_green_what_its_authors_do()
    {
        var scorer = new SelfHashScorer(0.25, WatermarkOptions.PublishedKey, Gpt2, 1000);
        Assert.Equal(new WatermarkScore(1, 1, 0.25), scorer.Score([464, 2068, 7586, 21831]));
        Assert.Equal(new WatermarkScore(1, 0, 0.25), scorer.Score([1, 2, 3, 4]));
    }

    [Fact]
    public void Random_bits_are_those_of_numpy()
    {
        var random = new NumpyGenerator(12345);
        Assert.Equal([4193609425186963869UL, 5843160025838961886UL, 14708796524633321433UL], [random.Next64(), random.Next64(), random.Next64()]);
    }

    [Theory]
    [InlineData(0, 20, 0.5, new[] { 0, 2, 4, 5, 9 }, 96)]
    [InlineData(1234, 1000, 0.25, new[] { 0, 10, 15, 23, 43 }, 128403)]
    [InlineData(-5, 1000, 0.5, new[] { 2, 6, 10, 12, 14 }, 251959)]
    [InlineData(0, Gpt2, 0.5, new[] { 1, 3, 6, 7, 9 }, 631712378)]
    public void Unigrams_list_is_the_one_that_numpy_shuffles(long key, int vocabulary, double gamma, int[] first, long sum)
    {
        var scorer = new UnigramScorer(gamma, key, vocabulary, 1000);
        var green = Enumerable.Range(0, vocabulary).Where(scorer.IsGreen).ToList();
        Assert.Equal(first, green.Take(5));
        Assert.Equal(sum, green.Sum(token => (long)token));
    }
}
