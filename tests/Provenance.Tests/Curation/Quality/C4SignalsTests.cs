using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public class C4SignalsTests
{
    [Theory]
    [InlineData("if (a) { b(); }", "c4-curly-brackets-1", 2)]
    [InlineData("Lorem ipsum dolor, LOREM IPSUM; lorem, sic", "c4-lorem-ipsum-1", 2)]
    public void Signs_of_pages_that_are_no_text_are_counted(string text, string signal, float count) => Assert.Equal(count, Value(text, signal));

    [Theory]
    [InlineData("Please enable JavaScript.\nI like it.\nrun javascript:void\nno JavaScripts", "c4-javascript-lines-1", 0.5)]
    [InlineData("Read our Privacy Policy.\nThis site uses cookies!\nThe use of cookies\nYou use cookies\nTerms of Use\nCookie policy", "c4-policy-lines-1", 1)]
    [InlineData("I use the cookies\nthe policy of privacy\nuse of the cookies\nwe use\ncookies", "c4-policy-lines-1", 0)]
    [InlineData("One.\nTwo?\nThree!\nShe said \"four\"\nFive\nSix:\nSeven...\n“Eight”", "c4-terminal-lines-1", 5 / 8.0)]
    [InlineData("天气很好。\n天气很好", "c4-terminal-lines-1", 0.5)]
    public void Lines_are_shares(string text, string signal, double share) => Assert.Equal(share, Value(text, signal), 1e-6);

    [Theory]
    [InlineData("", 0)]
    [InlineData("This is one whole sentence. This is another. And this is not", 2)]
    [InlineData("Too short.\nThis line is long enough.", 1)]
    [InlineData("Enable JavaScript to see this. Now please.", 0)]
    [InlineData("This site uses cookies, as they all do.", 0)]
    [InlineData("Dear J. Smith, do come (e.g. today). \"Will you?\" he asked... and waited.", 2)]
    [InlineData("It costs 3.50 at example.com today, not more!", 1)]
    [InlineData("今天天气很好。我们去公园！好不好？", 3)]
    [InlineData("क्या आप आज आएंगे यहाँ? मैं आज नहीं आऊँगा।", 2)]
    public void Sentences_are_counted_in_lines_of_prose(string text, float count) => Assert.Equal(count, Value(text, "c4-sentences-1"));

    [Fact]
    public void Scripts_that_mark_no_ends_have_no_count_of_sentences() => Assert.True(float.IsNaN(Value("วันนี้อากาศดีมาก", "c4-sentences-1")));
}
