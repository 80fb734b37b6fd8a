using System.Text;
using Provenance.Text.Characters;
using Xunit;

namespace Provenance.Tests.Text;

public class PieceCharacterMapTests
{
    [Fact]
    public void Look_alikes_are_letters_of_another_script_and_stand_for_latin_ones()
    {
        var found = 0;
        for (var codePoint = 0x80; codePoint < 0x10000; codePoint++)
        {
            var latin = CharacterMap.LatinLookalike(codePoint);
            if (latin == 0) continue;
            found++;
            Assert.True(Rune.IsLetter(new Rune(codePoint)), $"U+{codePoint:X4}");
            Assert.True(char.IsAsciiLetter((char)latin), $"U+{codePoint:X4}");
            // the letters of Cherokee are capitals of Unicode, one of which looks small; a palochka is as tall as either
            if (codePoint is not (0x13A5 or 0x04CF)) Assert.Equal(char.IsUpper((char)codePoint), char.IsAsciiLetterUpper((char)latin));
            Assert.Equal(CharacterAction.Keep, CharacterMap.ActionOf(codePoint));
        }

        Assert.True(found > 40);
    }

    [Fact]
    public void No_letter_digit_or_ordinary_mark_is_ever_dropped()
    {
        for (var codePoint = 0xA0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Rune.IsValid(codePoint)) continue;
            var rune = new Rune(codePoint);
            if (!Rune.IsLetterOrDigit(rune) && !Rune.IsSymbol(rune)) continue;
            Assert.False(
                CharacterMap.ActionOf(codePoint) is CharacterAction.Invisible or CharacterAction.Bidirectional or CharacterAction.HiddenTag
                    || (CharacterMap.ActionOf(codePoint) == CharacterAction.Control && codePoint != 0xFFFD),
                $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void Every_space_of_unicode_is_white_space()
    {
        for (var codePoint = 0x80; codePoint < 0x10000; codePoint++)
        {
            if (!Rune.IsValid(codePoint) || !Rune.IsWhiteSpace(new Rune(codePoint))) continue;
            Assert.True(CharacterMap.ActionOf(codePoint) is CharacterAction.Space or CharacterAction.LineBreak, $"U+{codePoint:X4}");
        }
    }
}
