using System.Text;
using Provenance.Lineage.Similarity;
using Xunit;

namespace Provenance.Tests.Lineage.Similarity;

public class TextSignaturesTests(ITestOutputHelper log)
{
    private const ulong Seed = 5128;

    private readonly NearTexts _texts = new(Seed);

    [Theory]
    [InlineData("To be, or not to be: that is the question.", "TO BE OR NOT TO BE THAT IS THE QUESTION")]
    [InlineData("  To be,\n\tor not\u00a0to be: that  is the question ", "To be, or not to be: that is the question")]
    [InlineData("“I don’t,” she said—quietly, and left.", "\"I don't\", she said - *quietly* and left")]
    [InlineData("Într-o ȘOAPTĂ, Ștefan îi ceru ÎNĂLȚIMII Sale", "într-o șoaptă ștefan îi ceru înălțimii sale")]
    [InlineData("Ο ΟΔΟΣ ΤΟΥ ΠΑΛΙΟΥ ΛΙΜΑΝΙΟΥ", "ο οδος του παλιου λιμανιου")]
    [InlineData("今天天气很好，我们去公园。", "今天 天气很好 我们去公园")]
    public void Case_white_space_and_marks_do_not_matter(string one, string other) =>
        Assert.Equal(Sign(one), Sign(other));

    [Theory]
    [InlineData("one two three four five", "one two three five four")]
    [InlineData("one two three four five six", "one two three four five")]
    [InlineData("this that", "thisthat")]
    [InlineData("resume again", "résumé again")]
    [InlineData("12345678", "1234567 8")]
    [InlineData("one", "one one")]
    public void Words_and_their_order_do(string one, string other) =>
        Assert.InRange(SignatureComparison.Similarity(Sign(one), Sign(other)), 0, 0.6);

    [Theory]
    [InlineData("")]
    [InlineData("— … !")]
    [InlineData("'")]
    [InlineData("\u200b\U0001F600")]
    public void A_text_without_words_has_no_signature(string text)
    {
        var signature = new byte[TextSignatures.Length];
        Assert.False(new TextSignatures().TryOf(Encoding.UTF8.GetBytes(text), signature));
        Assert.All(signature, value => Assert.Equal(0, value));
    }

    [Fact]
    public void One_to_four_words_are_one_shingle_of_them_all()
    {
        string[] texts = ["a", "a b", "a b c", "a b c d", "b a", "b", "a b c d e"];
        for (var i = 0; i < texts.Length; i++)
        {
            Assert.Equal(1, SignatureComparison.Similarity(_texts.Sign(texts[i]), _texts.Sign(texts[i])));
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(SignatureComparison.Similarity(_texts.Sign(texts[i]), _texts.Sign(texts[j])), 0, 0.05);
            }
        }
    }

    [Fact]
    public void One_maker_signs_one_text_after_another_without_mixing_them()
    {
        var shared = new TextSignatures();
        foreach (var words in new[] { 3000, 2, 5, 1, 1024, 1028, 1029, 4 })
        {
            var text = Encoding.UTF8.GetBytes(string.Join(' ', _texts.Words(words)));
            Assert.Equal(Sign(new TextSignatures(), text), Sign(shared, text));
        }
    }

    [Fact]
    public void A_repeated_text_has_the_signature_of_its_shingles_however_long_it_is()
    {
        // 7 words: their 7 shingles around come again and again, and portions cut them at every word
        Assert.Equal(Sign(Repeat(3)), Sign(Repeat(3000)));

        static string Repeat(int times) => string.Concat(Enumerable.Repeat("we came we saw we went home ", times));
    }

    [Fact]
    public void Scripts_without_spaces_are_compared_by_runs_of_five_characters()
    {
        const string source = "春天来了，公园里的花都开了，很多人带着孩子去看花，也有人在湖边慢慢地散步。";
        var edited = source.Replace("湖边", "河边", StringComparison.Ordinal);
        var (one, other) = (Characters(source), Characters(edited));
        var truth = NearTexts.TrueSimilarity(one, other);
        log.WriteLine($"true similarity {truth:F3}");
        Assert.InRange(truth, 0.5, 0.9);
        Assert.InRange(SignatureComparison.Similarity(Sign(source), Sign(edited)), truth - 0.15, truth + 0.15);
        Assert.Equal(Sign(string.Join(' ', one)), Sign(source));
    }

    [Fact]
    public void A_thai_text_with_an_edit_is_near_its_source() =>
        Assert.InRange(SignatureComparison.Similarity(Sign("วันนี้อากาศดีมากเราจึงไปเดินเล่นที่สวนสาธารณะใกล้บ้าน"), Sign("วันนี้อากาศดีมากเราจึงไปเดินเล่นที่ตลาดใกล้บ้าน")), 0.4, 0.8);

    [Fact]
    public void The_scalar_twin_gives_the_same_signatures()
    {
        log.WriteLine($"seed {Seed}");
        var vectorised = new TextSignatures();
        var scalar = new TextSignatures(vectorised: false);
        for (var words = 1; words < 3000; words += 1 + (words / 3))
        {
            var text = Encoding.UTF8.GetBytes(string.Join(' ', _texts.Words(words)));
            Assert.Equal(Sign(scalar, text), Sign(vectorised, text));
        }
    }

    /// <summary>If this fails, what is stored under the name has lost its meaning: give what you changed another name.</summary>
    [Fact]
    public void Signatures_of_a_name_stay_what_they_are()
    {
        Assert.Equal("minhash-w5-128x8-1", TextSignatures.Name);
        Assert.Equal(
            "1e2ef28dc169f10ee377bdb65bade5c9dd5154abc117f74f36b2b8e7a0b57dc2339f12e966a48a611ebaee16e9fe404d46e7c667736246f42d95b58fecefc21d" +
            "e0619da0498ce2bd8a538efaf19dbe0899a8a864bebd7468b0528b84c311dcc411ca0c00a4ba979ccb320df7cd1e39d78304195bf4d8c7ae3f3894840f825644",
            Convert.ToHexStringLower(Sign("It wasn’t the first time, wrote Zoë Ștefănescu in 2024; 東京 was cold — but Москва colder.")));
        Assert.Equal(
            "dd5a154def63733d0d0a9f78fc1963c7591a2c1641a728c3b8e19aea1aaa6f0c03d1bb03629d226a73ab567c631bbb5ada59445173172d88585379daa27d6bd6" +
            "f1b3e032ec39b441a455aec6c3e0e76d711a380ec2272c9681442f99583931fa0c1f9f40e32b8f234f123c9952a14b69e4c4d3831f7c3b649d2b0c912e244263",
            Convert.ToHexStringLower(Sign("Good morning")));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var text = Encoding.UTF8.GetBytes(string.Join(" é 中文 ", _texts.Words(4000)));
        var signature = new byte[TextSignatures.Length];
        var other = Sign("another text of a few words");
        var keys = new ulong[SignatureComparison.BandCount];
        var signatures = new TextSignatures();
        Assert.Equal(0, Allocations.LeastOf(Pass));

        void Pass()
        {
            if (!signatures.TryOf(text, signature) || SignatureComparison.Similarity(signature, other) > 0.5)
            {
                throw new InvalidOperationException("the texts should be different");
            }

            SignatureComparison.Bands(signature, keys);
        }
    }

    private static byte[] Sign(string text) => Sign(new TextSignatures(), new TextIdentity().Fold(Encoding.UTF8.GetBytes(text)));

    private static byte[] Sign(TextSignatures signatures, ReadOnlySpan<byte> text)
    {
        var signature = new byte[TextSignatures.Length];
        Assert.True(signatures.TryOf(text, signature));
        return signature;
    }

    private static string[] Characters(string text) =>
        [.. text.Where(char.IsLetter).Select(letter => letter.ToString())];
}
