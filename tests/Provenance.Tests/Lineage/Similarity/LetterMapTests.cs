using System.Globalization;
using Provenance.Lineage.Similarity;
using Xunit;

namespace Provenance.Tests.Lineage.Similarity;

public class LetterMapTests
{
    [Fact]
    public void Lower_case_is_what_the_runtime_thinks_but_for_two_letters()
    {
        var others = new List<int>();
        for (var letter = 0x80; letter < 0x1C80; letter++)
        {
            var lower = LetterMap.Get(letter);
            if (lower > LetterMap.Beyond && lower != char.ToLowerInvariant((char)letter)) others.Add(letter);
        }

        Assert.Equal([0x130, 0x3C2], others);
        Assert.Equal(('i', 'σ'), (LetterMap.Get('İ'), LetterMap.Get('ς')));
    }

    [Fact]
    public void Letters_and_digits_are_kept_and_marks_and_symbols_are_not()
    {
        // old enough that no version of Unicode thinks otherwise
        for (var character = 0x80; character < 0x0600; character++)
        {
            var category = char.GetUnicodeCategory((char)character);
            var isWord = category <= UnicodeCategory.DecimalDigitNumber && category != UnicodeCategory.EnclosingMark;
            if (!isWord && category is not (UnicodeCategory.OtherNumber or UnicodeCategory.OtherNotAssigned or UnicodeCategory.EnclosingMark))
            {
                Assert.True(LetterMap.Get(character) <= LetterMap.Beyond, $"U+{character:X4} {category}");
            }
            else if (isWord && character is not (0x02BB or 0x02BC or 0x034F))
            {
                Assert.True(LetterMap.Get(character) > LetterMap.Beyond, $"U+{character:X4} {category}");
            }
        }
    }

    [Theory]
    [InlineData('中', true)]
    [InlineData('の', true)]
    [InlineData('ก', true)]
    [InlineData('ក', true)]
    [InlineData('한', false)]
    [InlineData('ж', false)]
    [InlineData('ア', true)]
    [InlineData('ｱ', true)]
    [InlineData('ａ', false)]
    public void Scripts_without_spaces_are_known(char letter, bool alone) =>
        Assert.Equal(alone, LetterMap.IsWordOfItsOwn(LetterMap.Get(letter)));
}
