using Xunit;
using static Provenance.Tests.Curation.Quality.QualityProbe;

namespace Provenance.Tests.Curation.Quality;

public class GopherSignalsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one", 1)]
    [InlineData("one two, three - four!", 4)]
    [InlineData("it isn't well-known", 4)] // it, isnt, well, known
    [InlineData("in 2024", 2)]
    [InlineData("天气很好", 2)] // four letters of a script without spaces are two words
    public void Words_are_counted_without_marks(string text, float words) => Assert.Equal(words, Value(text, "gopher-word-count-2"));

    [Theory]
    [InlineData("a bcd", 2)] // (1 + 3) / 2
    [InlineData("isn't, so!", 3)] // isnt, so: (4 + 2) / 2
    [InlineData("été", 3)]
    [InlineData("한국어", 8)] // ㅎㅏㄴ ㄱㅜㄱ ㅇㅓ: 3 + 3 + 2 letters
    public void Word_length_is_in_letters(string text, float length) => Assert.Equal(length, Value(text, "gopher-word-length-1"));

    [Fact]
    public void Scripts_without_spaces_have_no_word_length() => Assert.True(float.IsNaN(Value("今天天气很好", "gopher-word-length-1")));

    [Theory]
    [InlineData("one # two ##", "gopher-hash-ratio-1", 1.5)] // 3 / 2
    [InlineData("one... two… three", "gopher-ellipsis-ratio-1", 2 / 3.0)]
    [InlineData("one....... two.. three.", "gopher-ellipsis-ratio-1", 1 / 3.0)] // seven dots are one, two are none
    public void Symbols_are_counted_for_each_word(string text, string signal, double ratio) => Assert.Equal(ratio, Value(text, signal), 1e-6);

    [Theory]
    [InlineData("- one\n* two\n• three\n\n-4\n**five**\nsix", 0.5)] // 3 of 6, the blank line apart
    [InlineData("  ◦ one", 1)]
    public void Lines_with_bullets_are_a_share_of_lines(string text, double share) => Assert.Equal(share, Value(text, "gopher-bullet-lines-1"), 1e-6);

    [Theory]
    [InlineData("read more...\nread on… \r\nread.\r\n\r\nend..", 0.5)] // 2 of 4
    public void Lines_that_trail_off_are_a_share_of_lines(string text, double share) =>
        Assert.Equal(share, Value(text, "gopher-ellipsis-lines-1"), 1e-6);

    [Theory]
    [InlineData("a 1 | b2", 0.5)] // a and b2 of four
    [InlineData("one , two . ( three ) -", 1)] // punctuation that stands alone is not counted
    [InlineData("12 34", 0)]
    public void Words_with_a_letter_are_a_share_of_what_spaces_separate(string text, double share) =>
        Assert.Equal(share, Value(text, "gopher-alphabetic-words-1"), 1e-6);

    [Theory]
    [InlineData("The cat and THE dog", 2)] // the and and, once each
    [InlineData("the be to of and that have with", 8)]
    [InlineData("le chat et le chien", 0)]
    public void Stop_words_are_counted_once_each(string text, float words) => Assert.Equal(words, Value(text, "gopher-stop-words-1"));
}
