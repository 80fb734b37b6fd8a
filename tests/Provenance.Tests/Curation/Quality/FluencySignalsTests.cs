using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public class FluencySignalsTests
{
    [Theory]
    [InlineData("I saw the the cat", 1)]
    [InlineData("No, no. Yes - yes. 3 3 a", 0)] // marks between, and numbers
    [InlineData("The\nthe", 0)] // a line of its own may be a verse
    [InlineData("go go go", 2)]
    [InlineData("看看 天天", 0)]
    public void Doubled_words_are_counted(string text, int doubled) => AssertCount(text, "fluency-doubled-words-1", doubled);

    [Theory]
    [InlineData("all (is [well]) {here} \"now\"", 0)]
    [InlineData("(one [two three", 2)]
    [InlineData("one) two]", 2)]
    [InlineData("(one\ntwo)", 0)] // a paragraph is what they must close in
    [InlineData("(one\n\ntwo words)", 2)]
    [InlineData("a) one :-) 2) two", 0)]
    [InlineData("he said \"no", 1)]
    [InlineData("“opens in each\n\n“and closes” here", 0)]
    [InlineData("never opened”", 1)]
    [InlineData("„deutsche“ Zeichen", 0)]
    public void Marks_without_a_partner_are_counted(string text, int unbalanced) => AssertCount(text, "fluency-unbalanced-marks-1", unbalanced);

    [Theory]
    [InlineData("I went home. then I slept.", 0.5)]
    [InlineData("We met, e.g. on Monday, etc. and so on... and on. \"What?\" he said.", 0)]
    [InlineData("this message begins in lower case.", 1)]
    [InlineData("This line goes on and\non in lower case all right.", 0)]
    [InlineData("This line ends it.\nand this one does not begin well.", 0.5)]
    [InlineData("Élan vital comes first. école comes second.", 0.5)]
    public void Sentences_that_begin_in_lower_case_are_a_share(string text, double share) =>
        Assert.Equal(share, Value(text, "fluency-lowercase-starts-1"), 1e-6);

    [Theory]
    [InlineData("This paragraph has an end.\n\nThis paragraph has none at\n\nA heading\n\nSee this list of things:", 1 / 3.0)]
    [InlineData("This line breaks off here\nand so it goes on.", 0)]
    public void Paragraphs_that_break_off_are_a_share_of_those_of_prose(string text, double share) =>
        Assert.Equal(share, Value(text, "fluency-open-ends-1"), 1e-6);

    [Theory]
    [InlineData("na\uFFFDve", 1)]
    [InlineData("cafÃ© Â£5 donâ€™t", 3)]
    [InlineData("bell\u0007 next\u0099", 2)]
    [InlineData("São Paulo, ÂNGELA, pâté, £5, “don’t”, été, naïve €5", 0)]
    public void Characters_that_were_decoded_wrongly_are_counted(string text, int garbled) =>
        Assert.Equal(1000.0 * garbled / text.EnumerateRunes().Count(), Value(text, "fluency-garbled-characters-1"), 1e-3);

    [Fact]
    public void Very_long_tokens_are_counted()
    {
        AssertCount(new string('a', 40) + " b", "fluency-long-tokens-1", 0);
        AssertCount(new string('a', 41) + " b", "fluency-long-tokens-1", 1);
        AssertCount(new string('天', 41) + " b", "fluency-long-tokens-1", 0);
    }

    private static void AssertCount(string text, string signal, int count) =>
        Assert.Equal(1000.0 * count / Value(text, "gopher-word-count-2"), Value(text, signal), 1e-3);
}
