using Provenance.Curation.Diversity;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class DocumentSampleTests(ITestOutputHelper log)
{
    private const ulong Seed = 21;

    [Fact]
    public void The_sample_does_not_depend_on_the_order_of_documents()
    {
        log.WriteLine($"seed {Seed}");
        var ids = Enumerable.Range(0, 500).ToArray();
        var expected = Sample(ids, 20, 0);
        Assert.Equal(20, expected.Length);
        Array.Reverse(ids);
        Assert.Equal(expected, Sample(ids, 20, 0));
        Assert.NotEqual(expected, Sample(ids, 20, 0, Seed + 1));
    }

    [Fact]
    public void It_goes_on_until_it_has_enough_words()
    {
        // documents of three words each: 10 of them have 30, 14 have 42
        Assert.Equal(10, Sample([.. Enumerable.Range(0, 100)], 10, 30).Length);
        Assert.Equal(14, Sample([.. Enumerable.Range(0, 100)], 10, 40).Length);
        Assert.Equal(6, Sample([.. Enumerable.Range(0, 6)], 10, 40).Length);
    }

    [Fact]
    public void Every_document_has_the_same_chance()
    {
        var taken = new int[10];
        for (var seed = 0UL; seed < 2000; seed++)
        {
            foreach (var id in Sample([.. Enumerable.Range(0, 10)], 3, 0, seed)) taken[id]++;
        }

        // 600 times each; four standard deviations are 82
        Assert.All(taken, times => Assert.InRange(times, 515, 685));
    }

    private static int[] Sample(int[] ids, int documents, int words, ulong seed = Seed)
    {
        var sample = new DocumentSample(seed, documents, words);
        foreach (var id in ids) sample.Add((ulong)id * 31, [id, 1, 2], []);

        return [.. sample.Ordered().Select(document => document.Tokens[0])];
    }
}
