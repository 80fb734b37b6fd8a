using System.Globalization;
using Provenance.Collapse.Corpus;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Collapse.Corpus;

public class LabShardsTests
{
    private const ulong Seed = 8;

    [Theory]
    [InlineData(25)]
    [InlineData(150)]
    [InlineData(151)]
    [InlineData(1000)]
    public void Pieces_are_of_equal_length_and_make_up_the_document(int words)
    {
        var document = Enumerable.Range(0, words).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var pieces = LabText.Cut(1, document).Pieces;
        Assert.Equal(document, pieces.SelectMany(piece => piece));
        Assert.Equal((words + 149) / 150, pieces.Length);
        Assert.True(pieces.Max(piece => piece.Length) - pieces.Min(piece => piece.Length) <= 1 && pieces.Max(piece => piece.Length) <= 150);
    }

    [Fact]
    public void No_document_is_in_two_parts_and_none_is_there_twice()
    {
        var corpus = Corpus(400, 600);
        foreach (var seed in new ulong[] { 1, 2, 3 })
        {
            var parts = Parts(LabShards.Draw(corpus, 20_000, seed));
            var documents = parts.Select(part => part.Select(piece => piece[0].Split('-')[0]).ToHashSet(StringComparer.Ordinal)).ToArray();
            Assert.Equal(documents.Sum(part => part.Count), documents.SelectMany(part => part).Distinct().Count());
            var words = parts.SelectMany(part => part).SelectMany(piece => piece).ToArray();
            Assert.Equal(words.Length, words.Distinct().Count());
            // documents are taken whole
            Assert.Equal(corpus.Texts.Where(text => documents.Any(part => part.Contains(text.Pieces[0][0].Split('-')[0]))).Sum(text => text.Words), words.Length);
        }
    }

    [Fact]
    public void Parts_have_their_share_of_a_small_corpus_and_their_fill_of_a_large_one()
    {
        var small = Corpus(400, 100);
        var shares = Parts(LabShards.Draw(small, 1_000_000, 1)).Select(part => part.Sum(piece => (double)piece.Length) / small.Words).ToArray();
        double[] asked = [0.45, 0.25, 0.1, 0.2];
        Assert.All(shares.Zip(asked), pair => Assert.InRange(pair.First, pair.Second - 0.01, pair.Second));

        var large = Corpus(6_000, 100);
        var words = Parts(LabShards.Draw(large, 30_000, 1)).Select(part => part.Sum(piece => piece.Length)).ToArray();
        int[] most = [30_000, 30_000, 40_000, 80_000];
        Assert.All(words.Zip(most), pair => Assert.InRange(pair.First, Math.Min(pair.Second, large.Words * 0.1) - 200, pair.Second));
    }

    [Fact]
    public void The_corpus_that_is_asked_for_fills_every_part()
    {
        foreach (var training in new[] { 5_000, 60_000, 300_000 })
        {
            var asked = LabShards.WordsFor(training);
            Assert.True(asked * 0.45 > training - 1 && asked * 0.1 > 39_999 && asked * 0.2 > 79_999, $"{training}: {asked}");
        }
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(5_500)]
    [InlineData(6_000)]
    [InlineData(7_000)]
    public void Few_words_to_train_on_leave_a_detector_enough_to_learn_from(int words)
    {
        // documents of a page and more, whose pieces are as long as they get
        var corpus = Corpus(300, 1_200);
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var shards = LabShards.Draw(corpus, words, seed);
            Assert.True(shards.Suffice(detector: true), $"seed {seed}: {shards.Detector.Length} pieces");
            Assert.InRange(shards.Training.Sum(piece => piece.Length), words / 2, words);
            var all = Parts(shards).SelectMany(part => part).SelectMany(piece => piece).ToArray();
            Assert.Equal(all.Length, all.Distinct().Count());
        }
    }

    [Fact]
    public void What_a_detector_still_needs_is_taken_from_what_no_other_part_has()
    {
        var corpus = Corpus(300, 1_200);
        var (few, more) = (LabShards.Draw(corpus, 5_000, 3), LabShards.Draw(corpus, 20_000, 3));
        Assert.Equal(more.Validation, few.Validation);
        Assert.Equal(more.Test, few.Test);
        // what it always had comes first, then training begins where that ended
        var first = more.Detector.TakeWhile(piece => piece[0] != few.Training[0][0]).ToArray();
        Assert.InRange(first.Sum(piece => piece.Length), 1, 5_000);
        Assert.Equal(first, few.Detector[..first.Length]);
        Assert.InRange(few.Detector.Length, 50, 58);
    }

    [Fact]
    public void A_seed_decides_which_document_is_where()
    {
        var corpus = Corpus(300, 100);
        var (one, again, other) = (LabShards.Draw(corpus, 9_000, 1), LabShards.Draw(corpus, 9_000, 1), LabShards.Draw(corpus, 9_000, 2));
        Assert.Equal(Parts(one), Parts(again));
        Assert.NotEqual(one.Training, other.Training);
        Assert.NotEqual(one.Test, other.Test);
    }

    private static string[][][] Parts(LabShards shards) => [shards.Training, shards.Detector, shards.Validation, shards.Test];

    /// <summary>Documents of 25 words and up, each word of which says where it stood.</summary>
    private static LabCorpus Corpus(int documents, int most)
    {
        var random = new SplitMix64(Seed);
        var texts = Enumerable.Range(0, documents).Select(i => LabText.Cut(
            SplitMix64.At(Seed, 1, (ulong)i), [.. Enumerable.Range(0, 25 + random.NextInt(most - 24)).Select(w => string.Create(CultureInfo.InvariantCulture, $"{i}-{w}"))]))
            .OrderBy(text => text.Key).ToArray();
        return new LabCorpus(texts, "en", texts.Sum(text => (long)text.Words), documents, 0, 0, 0, 0);
    }
}
