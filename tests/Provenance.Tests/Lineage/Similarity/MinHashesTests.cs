using Provenance.Documents.Statistics;
using Provenance.Lineage.Similarity;
using Xunit;

namespace Provenance.Tests.Lineage.Similarity;

public class MinHashesTests(ITestOutputHelper log)
{
    private const ulong Seed = 128;

    [Fact]
    public void Vectors_find_the_minima_that_their_scalar_twin_finds()
    {
        log.WriteLine($"seed {Seed}");
        for (var count = 0; count < 100; count++)
        {
            var hashes = Hashes(count);
            uint[] one = Start(), other = Start();
            MinHashes.Lower(hashes, one);
            MinHashes.LowerOneByOne(hashes, other);
            Assert.Equal(other, one);
        }
    }

    [Fact]
    public void Minima_of_portions_are_those_of_the_whole()
    {
        var hashes = Hashes(1000);
        uint[] whole = Start(), portions = Start();
        MinHashes.Lower(hashes, whole);
        MinHashes.Lower(hashes.AsSpan(300), portions);
        MinHashes.Lower(hashes.AsSpan(0, 300), portions);
        Assert.Equal(whole, portions);
    }

    [Fact]
    public void Every_permutation_is_another_and_their_lowest_is_anywhere()
    {
        log.WriteLine($"seed {Seed}");
        var hashes = Hashes(1000);
        var minima = Start();
        MinHashes.Lower(hashes, minima);
        Assert.Equal(MinHashes.Count, minima.Distinct().Count());

        // the lowest of 1000 is 2^32 / 1001 on average, and its deviation as much: four standard errors of the mean of 128
        var mean = minima.Average(value => value / 4294967296.0) * 1001;
        log.WriteLine($"mean {mean:F3}");
        Assert.InRange(mean, 1 - (4 / Math.Sqrt(128)), 1 + (4 / Math.Sqrt(128)));
    }

    private static uint[] Start()
    {
        var minima = new uint[MinHashes.Count];
        Array.Fill(minima, uint.MaxValue);
        return minima;
    }

    private static uint[] Hashes(int count)
    {
        var random = new SplitMix64(Seed);
        var hashes = new uint[count];
        for (var i = 0; i < count; i++) hashes[i] = (uint)random.Next();
        return hashes;
    }
}
