using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class WrapperScannerTests
{
    private readonly WrapperScanner _scanner = new();

    [Fact]
    public void A_wrapper_gives_its_bytes_its_place_and_the_text_without_it()
    {
        var store = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        var text = Encoding.UTF8.GetBytes("Before" + SignedText.Wrapper(store) + "after");
        Assert.True(_scanner.TryFind(text, 0, out var wrapper));
        Assert.Equal(WrapperFault.None, wrapper.Fault);
        Assert.Equal(6, wrapper.Start);
        Assert.Equal(text.Length - 5, wrapper.End);
        Assert.Equal(store, _scanner.Manifest.ToArray());

        var rest = new ByteBuffer();
        wrapper.WriteRest(text, rest);
        Assert.Equal("Beforeafter", Encoding.UTF8.GetString(rest.Written));
        Assert.False(_scanner.TryFind(text, wrapper.End, out _));
    }

    [Fact]
    public void Wrappers_are_found_one_after_the_other()
    {
        var text = Encoding.UTF8.GetBytes(SignedText.Wrapper([1, 2, 3]) + SignedText.Wrapper([4]) + "." + SignedText.Wrapper([]));
        Assert.True(_scanner.TryFind(text, 0, out var first));
        Assert.Equal([1, 2, 3], _scanner.Manifest.ToArray());
        Assert.True(_scanner.TryFind(text, first.End, out var second));
        Assert.Equal([4], _scanner.Manifest.ToArray());
        Assert.Equal(first.End, second.Start);
        Assert.True(_scanner.TryFind(text, second.End, out var third));
        Assert.Equal(0, _scanner.Manifest.Length);
        Assert.Equal(text.Length, third.End);
    }

    [Fact]
    public void What_is_wrong_with_a_wrapper_is_told()
    {
        Assert.Equal(WrapperFault.NoMark, Fault(SignedText.Wrapper([1], mark: "")));
        Assert.Equal(WrapperFault.ShortHeader, Fault("\uFEFF" + SignedText.Selectors([.. "C2PATXT\0"u8, 1, 0, 0, 0])));
        Assert.Equal(WrapperFault.UnknownVersion, Fault(SignedText.Wrapper([1], version: 2)));
        Assert.Equal(WrapperFault.UnknownVersion, Fault(SignedText.Wrapper([1], version: 0)));
        Assert.Equal(WrapperFault.ShortManifest, Fault(SignedText.Wrapper([1, 2], length: 3)));
        Assert.Equal(WrapperFault.ShortManifest, Fault(SignedText.Wrapper([1, 2], length: uint.MaxValue)));
        Assert.Equal(WrapperFault.ShortManifest, Fault(SignedText.Wrapper([1, 2], length: int.MaxValue)));
    }

    [Fact]
    public void Padding_behind_a_manifest_is_told_from_selectors_of_the_text()
    {
        var whole = SignedText.Wrapper([1, 2]);
        Assert.True(_scanner.TryFind(Encoding.UTF8.GetBytes(whole + SignedText.Selectors([0, 0, 16]) + "."), 0, out var padded));
        Assert.Equal(Encoding.UTF8.GetByteCount(whole), padded.End);
        Assert.Equal(padded.End + 10, padded.PaddedEnd);

        Assert.True(_scanner.TryFind(Encoding.UTF8.GetBytes(whole + SignedText.Selectors([0, 15]) + "."), 0, out var typed));
        Assert.Equal(WrapperFault.None, typed.Fault);
        Assert.Equal(typed.End, typed.PaddedEnd);
        Assert.Equal([1, 2], _scanner.Manifest.ToArray());
    }

    [Fact]
    public void Selectors_of_emoji_and_of_Chinese_characters_are_no_wrapper()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        string[] pieces =
        [
            "❤\uFE0F", "☎\uFE0E", "👩\u200D🚀", "1\uFE0F\u20E3", "葛\U000E0100", "辻\U000E0101", "\uFEFF", "\uFEFF\uFE0F", "\uFEFF\U000E0133", "a", " ", "漢", "ﬁ", "！",
            SignedText.Selectors("C2PATXT"u8.ToArray()), SignedText.Selectors("C2PATX\0T"u8.ToArray()), "C2PATXT\0",
        ];
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++) text.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(3) == 0 ? "\u0301" : "");

        Assert.False(_scanner.TryFind(Encoding.UTF8.GetBytes(text.ToString()), 0, out _), $"seed {Seed}");
    }

    [Fact]
    public void Every_byte_has_the_selector_that_the_specification_gives_it()
    {
        Assert.Equal("\uFE00\uFE0F\U000E0100\U000E01EF", SignedText.Selectors([0, 15, 16, 255]));
        for (var value = 0; value < 256; value++)
        {
            Assert.True(VariationSelectors.TryRead(Encoding.UTF8.GetBytes(SignedText.Selectors([(byte)value])), out var read, out var length));
            Assert.Equal(value, read);
            Assert.Equal(value < 16 ? 3 : 4, length);
        }

        foreach (var other in new[] { "\uFDFF", "\uFE10", "\U000E00FF", "\U000E01F0", "\uFEFF", "a", "" })
        {
            Assert.False(VariationSelectors.TryRead(Encoding.UTF8.GetBytes(other), out _, out _), other);
        }
    }

    private WrapperFault Fault(string wrapper)
    {
        Assert.True(_scanner.TryFind(Encoding.UTF8.GetBytes("Text." + wrapper + "More."), 0, out var found));
        return found.Fault;
    }
}
