using System.Text;
using Provenance.Curation.Diversity;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Curation.Diversity;

public class DiversityMeterTests(ITestOutputHelper log)
{
    private const ulong Seed = 8;

    [Fact]
    public void Words_are_counted_in_lower_case_over_all_documents()
    {
        var meter = new DiversityMeter(new WordIndex());
        meter.Add("The cat. The CAT!"u8);
        meter.Add("… —"u8);
        meter.Add("A cat isn't"u8);
        var figures = meter.Measure();
        Assert.Equal((2, 7, 4), (figures.Documents, figures.Words, figures.Types));
        Assert.Equal([2, 3, 1, 1], meter.Counts.ToArray());
    }

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        log.WriteLine($"seed {Seed}");
        var texts = Texts(2500);
        var (forwards, backwards) = (Measure(texts), Measure([.. texts.Reverse()]));
        Assert.Equal(forwards, backwards);
        Assert.False(double.IsNaN(forwards.Distinct1 + forwards.Distinct2 + forwards.Distinct3 + forwards.SelfBleu4 + forwards.CompressionRatio), forwards.ToString());
        Assert.Equal(Compare(texts), Compare([.. texts.Reverse()]));
        Assert.NotEqual(forwards.SelfBleu4, Measure(texts, Seed + 1).SelfBleu4);
    }

    [Fact]
    public void Tokens_give_what_their_words_give()
    {
        var (words, tokens) = (new DiversityMeter(new WordIndex()), new DiversityMeter(new WordIndex()));
        foreach (var text in Texts(300))
        {
            words.Add(Encoding.UTF8.GetBytes(text));
            tokens.Add(text.Split(' ').Select(word => int.Parse(word[1..], System.Globalization.CultureInfo.InvariantCulture)).ToArray(), Encoding.UTF8.GetBytes(text));
        }

        Assert.Equal(words.Measure(), tokens.Measure());
        Assert.Equal(new BaselineFigures(1, 1), tokens.CompareTo(tokens));
    }

    [Fact]
    public void Tokens_without_text_lack_the_compression_ratio_alone()
    {
        var meter = new DiversityMeter(new WordIndex());
        meter.Add([0, 1, 2, 3, 0], []);
        meter.Add([0, 1, 2, 3, 4], []);
        var figures = meter.Measure();
        Assert.True(double.IsNaN(figures.CompressionRatio));
        Assert.InRange(figures.SelfBleu4, 0.5, 1);
    }

    [Fact]
    public void Nothing_has_counts_and_no_figures()
    {
        var figures = new DiversityMeter(new WordIndex()).Measure();
        Assert.Equal((0, 0, 0), (figures.Documents, figures.Words, figures.Types));
        Assert.True(double.IsNaN(figures.Distinct1) && double.IsNaN(figures.SelfBleu4) && double.IsNaN(figures.CompressionRatio));
    }

    [Fact]
    public void A_collection_without_the_rare_words_has_lost_its_tail()
    {
        var index = new WordIndex();
        var (reference, corpus) = (new DiversityMeter(index), new DiversityMeter(index));
        // common 8 times and three rare words; the corpus has one of them, once
        reference.Add("common common common common common common common common rare1 rare2 rare3 rare3"u8);
        corpus.Add("common common common common common common common common common common common rare3"u8);
        var figures = corpus.CompareTo(reference);
        Assert.Equal(1 / 3.0, figures.TailCoverage, 1e-12);
        Assert.Equal(1 / 12.0 / (4 / 12.0), figures.TailMassRatio, 1e-12);
    }

    [Fact]
    public void A_full_index_takes_no_more_words()
    {
        var meter = new DiversityMeter(new WordIndex(2));
        meter.Add("a b a c d a"u8);
        Assert.Equal([3, 1], meter.Counts.ToArray());
    }

    [Fact]
    public void Long_documents_are_cut_between_characters()
    {
        var meter = new DiversityMeter(new WordIndex());
        meter.Add(Encoding.UTF8.GetBytes("x" + string.Concat(Enumerable.Repeat("é", 9000))));
        Assert.InRange(meter.Measure().CompressionRatio, 50, 1000);
    }

    private static DiversityFigures Measure(string[] texts, ulong seed = Seed)
    {
        var meter = new DiversityMeter(new WordIndex(), seed);
        foreach (var text in texts) meter.Add(Encoding.UTF8.GetBytes(text));

        return meter.Measure();
    }

    private static BaselineFigures Compare(string[] texts)
    {
        var index = new WordIndex();
        var (reference, corpus) = (new DiversityMeter(index, Seed), new DiversityMeter(index, Seed));
        foreach (var text in texts)
        {
            // by length, so that it is the same in any order
            (text.Length % 3 == 0 ? reference : corpus).Add(Encoding.UTF8.GetBytes(text));
        }

        return corpus.CompareTo(reference);
    }

    /// <summary>Documents of 20 to 60 words by Zipf's law.</summary>
    private static string[] Texts(int count)
    {
        var random = new SplitMix64(Seed);
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = string.Join(' ', Enumerable.Range(0, 20 + random.NextInt(40)).Select(_ => $"w{(int)Math.Pow(5000, random.NextDouble())}"));
        }

        return texts;
    }
}
