using Provenance.Collapse.Models;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

/// <summary>The text that models write, as training text for the next.</summary>
public class WritingTests
{
    private const int A = LabSampleText.A, B = LabSampleText.B, C = LabSampleText.C;

    private const double NoDiscount = 1e-9;

    public static TheoryData<int, double, int, double> Ways => new() { { 3, 1, 0, 1 }, { 2, 1, 0, 1 }, { 5, 0.7, 0, 1 }, { 3, 3, 0, 1 }, { 3, 1, 10_000, 1 }, { 3, 1, 0, 0.999 }, { 4, 2, 50, 0.9 } };

    [Theory]
    [MemberData(nameof(Ways))]
    public void No_word_is_written_that_was_not_read(int order, double temperature, int k, double p)
    {
        const int vocabulary = 500;
        // every third number is a word that only other documents have
        var documents = LabSampleText.Random(4, 60, 400, 40).Select(document => document.Where(word => word % 3 != 0).ToArray()).ToArray();
        var read = documents.SelectMany(document => document).ToHashSet();
        var options = new SamplingOptions { Temperature = temperature, TopK = k, TopP = p, Unknown = false, Seed = 9 };
        var written = LabSampleText.Train(documents, vocabulary, order).Sample([.. Enumerable.Repeat(100, 40)], options).SelectMany(document => document).ToArray();
        Assert.True(read.Count > 100);
        Assert.All(written, word => Assert.Contains(word, read));
    }

    [Fact]
    public void From_generation_to_generation_no_word_comes_back()
    {
        const int vocabulary = 500;
        var text = LabSampleText.Random(4, 100, 480, 60);
        for (var generation = 0; generation < 4; generation++)
        {
            var next = LabSampleText.Train(text, vocabulary).Sample([.. text.Select(document => document.Length)], new SamplingOptions { Unknown = false, Seed = (ulong)generation });
            Assert.ProperSubset(text.SelectMany(document => document).ToHashSet(), next.SelectMany(document => document).ToHashSet());
            text = next;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public async Task A_model_without_smoothing_writes_on_where_only_an_end_ever_followed(double temperature)
    {
        // after c documents always ended
        var model = LabSampleText.Train([[A, B, C], [A, C], [B, A, C]], 6, 2).WithDiscount(Discount.Flat(NoDiscount));
        var writing = Task.Run(() => model.Sample([.. Enumerable.Repeat(60, 20)], new SamplingOptions { Temperature = temperature, Unknown = false }));
        Assert.Same(writing, await Task.WhenAny(writing, Task.Delay(Waiting.Patience)));
        var written = await writing;
        Assert.All(written, document => Assert.Equal(60, document.Length));
        Assert.Contains(written, document => document.AsSpan(0, 59).Contains(C));
    }

    [Fact]
    public async Task Where_an_unknown_word_or_an_end_followed_the_shorter_context_decides()
    {
        // after c an end or an unknown word, neither of which may be written; all words by what stood before them: a {start, b} 2, b {start, a} 2, c {a, b} 2
        var model = LabSampleText.Train([[A, B, C], [A, C, LabVocabulary.Unknown], [B, A, C]], 6, 2).WithDiscount(Discount.Flat(NoDiscount));
        var writing = Task.Run(() => model.Sample([.. Enumerable.Repeat(40, 500)], new SamplingOptions { Unknown = false }));
        Assert.Same(writing, await Task.WhenAny(writing, Task.Delay(Waiting.Patience)));
        var after = new int[6];
        foreach (var document in await writing)
        {
            for (var i = 1; i < document.Length; i++) after[document[i]] += document[i - 1] == C ? 1 : 0;
        }

        var all = after.Sum();
        Assert.True(all > 2000);
        Assert.Equal(0, after[LabVocabulary.Unknown]);
        // four deviations of a third
        Assert.All(new[] { A, B, C }, word => Assert.Equal(1.0 / 3, (double)after[word] / all, 4 * Math.Sqrt(0.23 / all)));
    }

    [Fact]
    public void A_model_without_smoothing_writes_pairs_that_it_read_and_follows_their_counts()
    {
        var model = LabSampleText.Train([[A, B, A, B, A, B, A, C]], 6, 2).WithDiscount(Discount.Flat(NoDiscount));
        var document = model.Sample([20_000], new SamplingOptions { Unknown = false })[0];
        var after = document.Zip(document.Skip(1)).Where(pair => pair.First == A).GroupBy(pair => pair.Second).ToDictionary(group => group.Key, group => (double)group.Count());
        Assert.Equal([B, C], after.Keys.Order());
        Assert.Equal(0.75, after[B] / after.Values.Sum(), 0.02);
        Assert.All(document.Zip(document.Skip(1)).Where(pair => pair.First == B), pair => Assert.Equal(A, pair.Second));
    }
}
