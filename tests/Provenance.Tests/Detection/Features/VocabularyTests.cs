using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class VocabularyTests
{
    [Fact]
    public void Every_word_has_its_rank_and_others_the_count()
    {
        var random = new Random(5);
        var hashes = Enumerable.Range(0, 20_000).Select(_ => (uint)random.NextInt64(1, uint.MaxValue)).Distinct().ToArray();
        var vocabulary = new Vocabulary(hashes[..10_000]);
        for (var i = 0; i < hashes.Length; i++) Assert.Equal(Math.Min(i, 10_000), vocabulary.RankOf(hashes[i]));
        Assert.Equal(10_000, vocabulary.RankOf(0));
    }

    [Fact]
    public void Hashes_that_collide_in_every_high_bit_are_told_apart()
    {
        var vocabulary = new Vocabulary([.. Enumerable.Range(1, 1000).Select(i => 0xFFFF_0000u + (uint)i)]);
        for (var i = 1; i <= 1000; i++) Assert.Equal(i - 1, vocabulary.RankOf(0xFFFF_0000u + (uint)i));
        Assert.Equal(1000, vocabulary.RankOf(0xFFFF_FFFF));
    }

    [Fact]
    public void An_empty_vocabulary_knows_nothing() => Assert.Equal(0, new Vocabulary([]).RankOf(7));

    [Fact]
    public void Words_twice_without_a_hash_or_too_many_are_refused()
    {
        Assert.Throws<ProvenanceException>(() => new Vocabulary([7, 7]));
        Assert.Throws<ProvenanceException>(() => new Vocabulary([0]));
        Assert.Throws<ProvenanceException>(() => new Vocabulary(new uint[ushort.MaxValue]));
    }
}
