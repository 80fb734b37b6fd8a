using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Evidence.Watermarks;
using Provenance.Formats.Tokenizers;
using Xunit;

namespace Provenance.Tests.Evidence.Watermarks;

public sealed class WatermarkReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TextTokenizer _tokenizer;

    public WatermarkReaderTests() => _tokenizer = SmallTokenizer.Load(_folder);

    [Theory]
    [InlineData("kgw")]
    [InlineData("kgw:gamma=0.5,key=77")]
    [InlineData("selfhash")]
    [InlineData("unigram")]
    [InlineData("unigram:gamma=0.25,key=3")]
    public void A_text_that_prefers_green_tokens_is_found(string watermark)
    {
        var options = WatermarkOptions.Parse(watermark);
        var evidence = Assert.Single(Read(Sample(options, seed: 1, tokens: 250), options));
        Assert.Equal((EvidenceKinds.Watermark, Origin.Machine), (evidence.Kind, evidence.Says));
        Assert.Equal(watermark.Split(':')[0], evidence.Value);
        Assert.StartsWith("z = ", evidence.Detail, StringComparison.Ordinal);
        Assert.Contains(" tokens, p = ", evidence.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kgw", "kgw:key=15485867")]
    [InlineData("selfhash", "kgw")]
    [InlineData("kgw", "selfhash")]
    [InlineData("unigram", "unigram:key=1")]
    public void With_another_key_or_scheme_nothing_is(string written, string sought) =>
        Assert.Empty(Read(Sample(WatermarkOptions.Parse(written), seed: 2, tokens: 250), WatermarkOptions.Parse(sought)));

    [Fact]
    public void Texts_without_a_watermark_are_not_found()
    {
        var random = new SplitMix64(11);
        WatermarkOptions[] sought = [WatermarkOptions.Parse("kgw"), WatermarkOptions.Parse("selfhash"), WatermarkOptions.Parse("unigram")];
        for (var i = 0; i < 100; i++)
        {
            var text = new StringBuilder();
            for (var word = 0; word < 150; word++)
            {
                // as in language, some words come again and again
                text.Append(SmallTokenizer.Word(SmallTokenizer.FirstWord + (int)(SmallTokenizer.Words * Math.Pow(Uniform(ref random), 3))));
            }

            Assert.Empty(Read(text.ToString(), sought));
        }
    }

    [Fact]
    public void What_repeats_is_counted_once()
    {
        var pair = Sample(WatermarkOptions.Parse("kgw"), seed: 3, tokens: 2);
        Assert.Empty(Read(string.Concat(Enumerable.Repeat(pair, 500)), WatermarkOptions.Parse("kgw"), WatermarkOptions.Parse("unigram"), WatermarkOptions.Parse("selfhash")));
    }

    [Fact]
    public void Every_score_can_be_asked_for()
    {
        var evidence = Assert.Single(Read(" ab cd ef gh", WatermarkOptions.Parse("kgw:report=1")));
        Assert.Equal(Origin.Unknown, evidence.Says);
        Assert.Contains("of 3 tokens", evidence.Detail, StringComparison.Ordinal);
        Assert.Empty(Read("", WatermarkOptions.Parse("kgw:report=1")));
    }

    [Fact]
    public void Long_texts_are_looked_at_from_their_start()
    {
        var options = WatermarkOptions.Parse("kgw:tokens=100,report=1");
        var text = Sample(options, seed: 4, tokens: 400) + new string('é', WatermarkReader.MaxBytes);
        Assert.Contains("of 100 tokens", Assert.Single(Read(text, options)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_that_is_wider_or_narrower_than_the_tokenizers_is_no_trouble()
    {
        foreach (var scheme in (string[])["kgw", "selfhash", "unigram"])
        {
            Assert.Empty(Read(" ab cd ef gh zz", WatermarkOptions.Parse(scheme + ":vocab=2000")));
            Assert.Empty(Read(" ab cd ef gh zz", WatermarkOptions.Parse(scheme + ":vocab=10")));
        }
    }

    private List<OriginEvidence> Read(string text, params WatermarkOptions[] watermarks)
    {
        var found = new List<OriginEvidence>();
        new WatermarkReader(new TextEncoder(_tokenizer).Encode, _tokenizer.Size, watermarks).Read(Encoding.UTF8.GetBytes(text), found);
        return found;
    }

    /// <summary>Draws each word up to four times until it is green.</summary>
    private static string Sample(WatermarkOptions options, ulong seed, int tokens)
    {
        const int Size = SmallTokenizer.FirstWord + SmallTokenizer.Words;
        IWatermarkScorer scorer = options.Scheme switch
        {
            WatermarkScheme.Kgw => new KgwScorer(options.Gamma, options.Key, Size, int.MaxValue),
            WatermarkScheme.SelfHash => new SelfHashScorer(options.Gamma, options.Key, Size, int.MaxValue),
            _ => new UnigramScorer(options.Gamma, options.Key, Size, int.MaxValue),
        };
        var width = options.Scheme switch { WatermarkScheme.Kgw => 2, WatermarkScheme.SelfHash => 4, _ => 1 };
        var random = new SplitMix64(seed);
        var drawn = new List<int>();
        var text = new StringBuilder();
        while (drawn.Count < tokens)
        {
            drawn.Add(0);
            for (var attempt = 0; attempt < 4; attempt++)
            {
                drawn[^1] = SmallTokenizer.FirstWord + (int)(SmallTokenizer.Words * Uniform(ref random));
                if (drawn.Count >= width && scorer.Score(drawn.TakeLast(width).ToArray()).Green == 1) break;
            }

            text.Append(SmallTokenizer.Word(drawn[^1]));
        }

        return text.ToString();
    }

    private static double Uniform(ref SplitMix64 random) => random.NextDouble();

    public void Dispose() => _folder.Dispose();
}
