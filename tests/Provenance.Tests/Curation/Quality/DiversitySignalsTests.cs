using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public class DiversitySignalsTests
{
    [Fact]
    public void Variety_is_that_of_windows_of_a_hundred_words()
    {
        // 100 distinct words and the first again: two windows, of 100 types each
        var words = string.Join(' ', Enumerable.Range(0, 100)) + " 0";
        Assert.Equal(1, Value(words, "diversity-mattr-1"));
        // the last one twice: 100 types, then 99
        words = string.Join(' ', Enumerable.Range(0, 100)) + " 99";
        Assert.Equal(199 / 200.0, Value(words, "diversity-mattr-1"), 1e-6);
    }

    [Fact]
    public void Fewer_than_a_hundred_words_have_none() =>
        Assert.True(float.IsNaN(Value(string.Join(' ', Enumerable.Range(0, 99)), "diversity-mattr-1")));

    [Theory]
    [InlineData("a b c a b c", 1 / 4.0)] // abc bca cab abc
    [InlineData("a b c", 0)]
    public void Phrases_that_come_back_are_a_share_of_phrases(string text, double share) =>
        Assert.Equal(share, Value(text, "diversity-repeated-phrases-1"), 1e-6);

    [Fact]
    public void Two_words_are_no_phrase() => Assert.True(float.IsNaN(Value("a b", "diversity-repeated-phrases-1")));
}
