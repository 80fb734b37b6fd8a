using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public class GopherRepetitionSignalsTests
{
    private const string Prefix = "gopher-repetition-";

    [Fact]
    public void The_first_copy_of_a_line_is_not_a_repetition()
    {
        // 5 lines of 2, 4, 2, 2 and 2 characters; the third and fourth repeat the first
        const string text = "ab\ncdef\n\nab\n ab \nxy";
        Assert.Equal(2 / 5.0, Value(text, $"{Prefix}lines-1"), 1e-6);
        Assert.Equal(4 / 12.0, Value(text, $"{Prefix}line-characters-1"), 1e-6);
    }

    [Fact]
    public void Paragraphs_are_compared_whole()
    {
        // ab+cd, ab, ab+cd, of 4, 2 and 4 characters: the third repeats the first
        const string text = "ab\ncd\n\nab\n \n\nab\r\ncd\n";
        Assert.Equal(1 / 3.0, Value(text, $"{Prefix}paragraphs-1"), 1e-6);
        Assert.Equal(4 / 10.0, Value(text, $"{Prefix}paragraph-characters-1"), 1e-6);
    }

    [Fact]
    public void Characters_are_code_points() => Assert.Equal(1 / 2.0, Value("é😀\né😀", $"{Prefix}line-characters-1"), 1e-6);

    [Theory]
    [InlineData("Aa b, aa b! cc aa B", 2, 9 / 11.0)] // "aa b" three times, 3 letters each, of 3 + 3 + 2 + 3
    [InlineData("a a a a a", 2, 4 / 5.0)] // occurrences do not overlap: twice
    [InlineData("a b c d", 2, 0)]
    [InlineData("a b x aa bb x a b y aa bb", 2, 8 / 15.0)] // both twice: the longer, of 4 letters
    [InlineData("a b c x a b c", 3, 6 / 7.0)]
    [InlineData("a b c d x a b c d", 4, 8 / 9.0)]
    public void The_most_frequent_run_is_a_share_of_letters(string text, int n, double share) =>
        Assert.Equal(share, Value(text, $"{Prefix}top-{n}-gram-1"), 1e-6);

    [Theory]
    [InlineData("a b c d e x a b c d e", 5, 5 / 11.0)]
    [InlineData("a b c d e f g x a b c d e f g", 5, 7 / 15.0)] // three runs that overlap: seven words, once each
    [InlineData("a b c d e f g x a b c d e f g", 7, 7 / 15.0)]
    [InlineData("a b c d e f g x a b c d e f g", 8, 0)]
    [InlineData("a a a a a a a", 5, 6 / 7.0)] // from the second word on, the words stood there before
    public void Repeated_runs_are_a_share_of_letters_counted_once(string text, int n, double share) =>
        Assert.Equal(share, Value(text, $"{Prefix}repeated-{n}-grams-1"), 1e-6);

    [Fact]
    public void Scripts_without_spaces_have_no_runs_of_words() =>
        Assert.True(float.IsNaN(Value("今天天气很好今天天气很好", $"{Prefix}repeated-5-grams-1")));
}
