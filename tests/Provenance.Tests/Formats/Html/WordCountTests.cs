using Provenance.Formats.Html;
using Xunit;

namespace Provenance.Tests.Formats.Html;

public class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" - | ... ", 0)]
    [InlineData("one", 1)]
    [InlineData("don't re-read 1,000 pages", 5)]
    [InlineData("\u00dcber Stra\u00dfe", 2)]
    [InlineData("cafe\u0301 au lait", 3)]
    [InlineData("\u043c\u0438\u0440 \u0438 \u0432\u043e\u0439\u043d\u0430", 3)]
    [InlineData("\u6211\u4eec\u5728\u8fd9\u91cc", 3)]
    [InlineData("\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a", 2)]
    [InlineData("\ud55c\uad6d\uc5b4 \ubb38\uc7a5", 2)]
    public void Words_are_counted_in_scripts_with_and_without_spaces(string text, int words) => Assert.Equal(words, WordCount.Count(text));
}
