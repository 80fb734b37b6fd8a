using Provenance.Reports.Pages;
using Xunit;

namespace Provenance.Tests.Reports;

public class BidiTextTests
{
    [Theory]
    [InlineData("plain é 漢", "plain é 漢")]
    [InlineData("\u202Eabc", "\uFFFDabc")]
    [InlineData("a\u2066b\u2069c", "a\uFFFDb\uFFFDc")]
    [InlineData("\u05D0\u05D1 1", "\u2068\u05D0\u05D1 1\u2069")]
    public void A_name_never_turns_the_words_around_it_round(string name, string shown) => Assert.Equal(shown, BidiText.Name(name));
}
