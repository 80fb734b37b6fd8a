using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Lineage.Similarity;
using Xunit;

namespace Provenance.Tests.Lineage.Similarity;

public class WordHashesTests(ITestOutputHelper log)
{
    [Theory]
    [InlineData("a bc d", 3)]
    [InlineData("well-known, 1,000.5", 5)]
    [InlineData("don't don’t o'clock", 3)]
    [InlineData("snake_case **bold** `code`", 4)]
    [InlineData("col\u00b7lega mi\u00adcro می\u200cخواهم", 4)]
    [InlineData("東京 2024年 iPhoneを", 6)]
    [InlineData("서울은 춥다", 2)]
    [InlineData("\U00020000\U0001F600\U0001E900", 2)]
    [InlineData("क्षत्रिय।नमस्ते", 2)]
    [InlineData("¿ « » ؟", 0)]
    public void Words_are_runs_of_letters_and_digits_or_single_characters_of_scripts_without_spaces(string text, int words)
    {
        Assert.Equal(words, Read(text, 100).Length);
    }

    [Fact]
    public void Words_come_the_same_in_portions_of_any_size()
    {
        const string text = "It wasn't “cold” 東京都 naïve привет, 1984—5 \U00020000x \u00e9 Zebra-crossings unquestionably";
        var whole = Read(text, 100);
        for (var portion = 1; portion <= whole.Length; portion++) Assert.Equal(whole, Read(text, portion));
    }

    [Fact]
    public void Different_words_hash_differently()
    {
        const ulong seed = 64;
        log.WriteLine($"seed {seed}");
        var random = new SplitMix64(seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 100_000; i++)
        {
            var word = new StringBuilder();
            var length = 1 + random.NextInt(20);
            for (var j = 0; j < length; j++) word.Append("ab0\u00e9\u0431\u0131"[random.NextInt(6)]);
            words.Add(word.ToString());
        }

        Assert.Equal(words.Count, Read(string.Join(' ', words), 1000).Distinct().Count());
    }

    private static ulong[] Read(string text, int portion)
    {
        var words = new List<ulong>();
        var buffer = new ulong[portion];
        var reader = new WordHashes(Encoding.UTF8.GetBytes(text));
        int read;
        while ((read = reader.Read(buffer)) > 0) words.AddRange(buffer.AsSpan(0, read));
        return [.. words];
    }
}
