using Provenance.Collapse.Models;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Collapse.Models;

public class SamplingTests
{
    private const int Vocabulary = 60;

    private static readonly int[][] Documents = LabSampleText.Random(7, 60, 40, 30);

    private static readonly KneserNeyModel Model = LabSampleText.Train(Documents, Vocabulary);

    public static TheoryData<double, int, double, bool> WaysOfDrawing => new()
    {
        { 1, 0, 1, true }, { 1, 0, 1, false }, { 0.6, 0, 1, true }, { 1.7, 0, 1, false }, { 1, 8, 1, true }, { 0.5, 8, 1, false },
        { 1, 0, 0.7, true }, { 0.8, 0, 0.8, true }, { 1, 10, 0.6, false }, { 1.5, 12, 0.9, true }, { 1, 100, 1, true },
    };

    [Theory]
    [MemberData(nameof(WaysOfDrawing))]
    public void Words_are_drawn_as_often_as_they_are_probable(double temperature, int k, double p, bool unknown)
    {
        var options = new SamplingOptions { Temperature = temperature, TopK = k, TopP = p, Unknown = unknown };
        var sampler = new KneserNeySampler(Model, options);
        var random = new SplitMix64(17);
        // after nothing, after a document's start, after one frequent word, after two, after words that never stood together
        foreach (var context in new int[][] { [], [LabVocabulary.Start], [LabSampleText.A], [.. Documents[3].Take(2)], [Vocabulary - 1, LabSampleText.B] })
        {
            var expected = Expected(context, options);
            var at = context.Aggregate(NgramContext.Empty, Model.Next);
            const int draws = 20_000;
            var seen = new int[Vocabulary];
            for (var i = 0; i < draws; i++) seen[sampler.Draw(at, ref random)]++;

            var (chiSquare, cells) = (0.0, 0);
            for (var word = 0; word < Vocabulary; word++)
            {
                Assert.True(expected[word] > 0 || seen[word] == 0, $"word {word} must not be drawn after [{string.Join(' ', context)}]");
                chiSquare += expected[word] > 0 ? Math.Pow(seen[word] - draws * expected[word], 2) / (draws * expected[word]) : 0;
                cells += expected[word] > 0 ? 1 : 0;
            }

            // five deviations of a chi-square, which is wide enough for every case of one seed
            Assert.True(chiSquare < cells + 5 * Math.Sqrt(2 * cells) + 5, $"chi-square {chiSquare} of {cells} words after [{string.Join(' ', context)}]");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_ranking_holds_the_most_probable_words_of_all(int order)
    {
        var model = LabSampleText.Train(Documents, Vocabulary, order);
        var options = new SamplingOptions();
        foreach (var k in new[] { 1, 5, 20, 1000 })
        {
            var ranking = new KneserNeyRanking(model, k, options);
            foreach (var document in Documents)
            {
                var at = model.AtStart;
                foreach (var word in document)
                {
                    var all = Enumerable.Range(0, Vocabulary).Where(w => model.MayWrite(w, options)).Select(w => model.Probability(at, w)).OrderDescending().Take(k);
                    var found = ranking.Get(at).ToArray();
                    Assert.Equal(all.Sum(), found.Sum(one => one.Probability), 1e-12);
                    Assert.Equal(found.Length, found.Select(one => one.Word).Distinct().Count());
                    Assert.All(found, one => Assert.Equal(model.Probability(at, one.Word), one.Probability, 1e-12));
                    at = model.Next(at, word);
                }
            }
        }
    }

    [Fact]
    public void Temperature_goes_from_the_likeliest_word_to_a_fair_die()
    {
        int[] likeliest = Model.Sample([200], new SamplingOptions { TopK = 1 })[0];
        Assert.Equal(likeliest, Model.Sample([200], new SamplingOptions { Temperature = 0.001, Seed = 5 })[0]);
        Assert.Equal(likeliest, Model.Sample([200], new SamplingOptions { TopP = 1e-9, Seed = 6 })[0]);
        double Distinct(double temperature) => Model.Sample([4000], new SamplingOptions { Temperature = temperature })[0].Distinct().Count();
        double Entropy(double temperature) => Model.Sample([4000], new SamplingOptions { Temperature = temperature })[0]
            .GroupBy(word => word).Sum(group => group.Count() / 4000.0 * Math.Log(4000.0 / group.Count()));
        Assert.True(Entropy(0.3) < Entropy(0.7) && Entropy(0.7) < Entropy(1) && Entropy(1) < Entropy(2) && Entropy(2) < Entropy(10));
        // all words that were read, and the unknown class
        Assert.Equal(Documents.SelectMany(document => document).Distinct().Count() + 1, Distinct(10));
    }

    [Fact]
    public void The_same_seed_writes_the_same_text_whole_or_in_parts()
    {
        int[] lengths = [0, 1, 30, 200, 7];
        foreach (var options in new SamplingOptions[] { new(), new() { TopK = 9 }, new() { TopP = 0.8 }, new() { Temperature = 0.7 } })
        {
            var text = Model.Sample(lengths, options);
            Assert.Equal(lengths, text.Select(document => document.Length));
            Assert.Equal(text, Model.Sample(lengths, options));
            Assert.Equal(text[3..], Model.Sample(lengths.AsSpan(3), options, 3));
            Assert.NotEqual(text, Model.Sample(lengths, options with { Seed = 2 }));
            Assert.DoesNotContain(text.SelectMany(document => document), word => word is LabVocabulary.Start or LabVocabulary.End);
        }
    }

    [Fact]
    public void Documents_begin_as_documents_began()
    {
        var model = LabSampleText.Train([.. Enumerable.Repeat<int[]>([LabSampleText.A, LabSampleText.B, LabSampleText.B, LabSampleText.B, LabSampleText.C], 50)], 6);
        var begun = model.Sample([.. Enumerable.Repeat(3, 200)], new SamplingOptions()).Count(document => document[0] == LabSampleText.A);
        Assert.True(begun > 180, $"{begun} of 200");
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        foreach (var options in new SamplingOptions[] { new(), new() { TopK = 9 }, new() { TopP = 0.8 }, new() { Temperature = 0.7 } })
        {
            var sampler = new KneserNeySampler(Model, options);
            var document = new int[2000];
            Assert.Equal(0, Allocations.LeastOf(() => sampler.Fill(document, 0)));
        }
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        foreach (var options in new SamplingOptions[] { new() { Temperature = 0 }, new() { TopK = -1 }, new() { TopP = 0 }, new() { TopP = 1.1 } })
        {
            Assert.Throws<ArgumentException>(() => Model.Sample([1], options));
        }
    }

    /// <summary>The distribution that the options describe, by sorting everything.</summary>
    private static double[] Expected(int[] context, SamplingOptions options)
    {
        var p = Enumerable.Range(0, Vocabulary)
            .Select(word => Model.MayWrite(word, options) ? Math.Pow(Math.Exp(Model.LogProbability(context, word)), 1 / options.Temperature) : 0).ToArray();
        var ranked = Enumerable.Range(0, Vocabulary).OrderByDescending(word => p[word]).ThenBy(word => word).ToArray();
        var kept = options.TopK > 0 ? ranked.Take(options.TopK).ToArray() : ranked;
        var (mass, before) = (kept.Sum(word => p[word]), 0.0);
        var drawn = new double[Vocabulary];
        foreach (var word in kept)
        {
            drawn[word] = before < options.TopP * mass ? p[word] : 0;
            before += p[word];
        }

        return [.. drawn.Select(probability => probability / drawn.Sum())];
    }
}
