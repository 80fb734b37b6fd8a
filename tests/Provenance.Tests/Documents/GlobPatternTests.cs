using Provenance.Documents.Inputs;
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

    [Fact]
    public void Folders_within_folders_are_gone_through_once_even_where_links_make_a_circle()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/b/one.jsonl", "");
        folder.Write("two.jsonl", "");
        Directory.CreateSymbolicLink(folder["a/up"], folder.Path);
        Directory.CreateSymbolicLink(folder["a/b/up"], folder["a"]);
        Assert.Equal([folder["a/b/one.jsonl"], folder["two.jsonl"]], GlobPattern.Expand($"{folder.Path}/**/*.jsonl").Files);
        // one that is named is followed
        Assert.Equal([folder["a/b/up/b/one.jsonl"]], GlobPattern.Expand($"{folder.Path}/a/*/up/b/*.jsonl").Files);
    }
}
