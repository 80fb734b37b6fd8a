using System.Text;
using Provenance.Detection.Features;
using Provenance.Tests.Text;
using Provenance.Text.Tokens;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class ContextMomentsTests
{
    // after each of three words, then after any other; nothing is known of the language of the third and of other words
    private static readonly ContextMoments Moments = new([-2, -4, -6, -9], [1, 4, -9, -16], [0.25f, 2]);

    [Fact]
    public void The_term_is_the_distance_from_what_is_expected_in_deviations_of_a_word()
    {
        // expected after nothing, 0, 1, 0, 1, 0; what follows the last token is not in the text
        var sum = Moments.Sum([0, 1, 0, 1, 0, 2]);
        var (mean, variance) = ((-9 + (3 * -2) + (2 * -4)) / 6f, (16 + (3 * 1) + (2 * 4)) / 6f);
        Assert.Equal(2 * (((-3 - mean) / MathF.Sqrt(variance)) - 0.25f), Moments.Term(sum, 6, -3), 1e-5f);
        Assert.True(Moments.Term(sum, 6, -2) > Moments.Term(sum, 6, -3));
    }

    [Fact]
    public void Text_of_another_language_has_no_term()
    {
        // three of five tokens follow a word of the language, then two of five
        Assert.NotEqual(0, Moments.Term(Moments.Sum([0, 1, 0, 2, 2]), 5, -3));
        Assert.Equal(0, Moments.Term(Moments.Sum([0, 1, 2, 2, 2]), 5, -3));
    }

    [Fact]
    public void The_term_comes_with_the_surprise_of_the_segment_measured_last()
    {
        const string text = "the cat saw the cat and the cat saw the dog";
        var tokens = TextProbe.Split(text);
        var vocabulary = FeatureProbe.VocabularyOf("the cat saw and dog");
        var words = vocabulary.Hashes;
        var counts = CountsTable.Create([(CountsTable.Word(words[0]), 64, 0), (CountsTable.Word(words[1]), 8, 0), (CountsTable.Pair(words[0], words[1]), 4, 0)]);
        var expected = new ContextMoments([-3, -4, -5, -6, -7, -8], [2, 2, 2, 2, 2, 2], [0, 1]);
        var extractor = new FeatureExtractor(vocabulary);
        var row = new float[extractor.Schema.Count];
        var ranks = extractor.Ranks(new TokenView(Encoding.UTF8.GetBytes(text), tokens)).ToArray();
        Assert.Equal(0, Write(counts));
        var plain = row.ToArray();
        var surprise = new TokenSurprise();
        var levels = ranks.Select(rank => counts.Find(NgramHash.Unigram(words[rank]))).ToArray();
        ushort[] pairs = [0, .. Enumerable.Range(1, ranks.Length - 1).Select(i => counts.Find(CountsTable.Pair(words[ranks[i - 1]], words[ranks[i]])))];
        var human = surprise.Measure(counts, [.. levels, .. pairs, .. new ushort[ranks.Length]]).Human;
        Assert.Equal(expected.Term(expected.Sum(ranks), ranks.Length, human.Pairs), Write(new NgramCounts(counts.Table, counts.Totals) { Expected = expected }), 1e-5f);
        Assert.Equal(plain, row);

        float Write(NgramCounts with)
        {
            var view = new TokenView(Encoding.UTF8.GetBytes(text), tokens);
            extractor.PrepareSurprisal(with, view, ranks);
            return extractor.WriteSurprisal(with, view, row);
        }
    }

    [Theory]
    [InlineData(3, 4, 2)]
    [InlineData(4, 4, 1)]
    public void Sizes_that_differ_are_damage(int means, int variances, int scale) =>
        Assert.Throws<ProvenanceException>(() => new ContextMoments(new float[means], new float[variances], new float[scale]));

    [Theory]
    [InlineData(float.NaN, 1, 1)]
    [InlineData(0, float.PositiveInfinity, 1)]
    [InlineData(0, 1, float.NaN)]
    public void Numbers_that_are_not_finite_are_damage(float mean, float variance, float scale) =>
        Assert.Contains("damaged", Assert.Throws<ProvenanceException>(() => new ContextMoments([mean], [variance], [0, scale])).Message, StringComparison.Ordinal);
}
