using Provenance.Documents;
using Xunit;

namespace Provenance.Tests.Documents;

public class GlobPatternTests
{
    [Theory]
    [InlineData("*", "a", true)]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("a*b*c", "aXbXbXc", true)]
    [InlineData("?", "", false)]
    [InlineData("?", "a", true)]
    [InlineData("a?c*", "abc", true)]
    [InlineData("A*", "abc", false)]
    [InlineData("part-*.jsonl.gz", "part-0001.jsonl.gz", true)]
    public void Names_match_as_in_a_shell(string pattern, string name, bool matches)
    {
        Assert.Equal(matches, GlobPattern.Matches(pattern, name));
    }

    [Fact]
    public void No_pattern_takes_forever()
    {
        Assert.False(GlobPattern.Matches(string.Concat(Enumerable.Repeat("*a", 50)) + "b", new string('a', 5000)));
    }
}
