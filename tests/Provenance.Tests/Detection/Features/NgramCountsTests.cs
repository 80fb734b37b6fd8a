using Provenance.Detection.Features;
using Xunit;

namespace Provenance.Tests.Detection.Features;

public class NgramCountsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(1000)]
    [InlineData(300_000)]
    public void A_level_stands_for_its_count_within_a_twentieth_of_an_octave(double count)
    {
        var decoded = NgramCounts.CountAt(NgramCounts.LevelOf(count));
        if (count == 0) Assert.Equal(0, decoded);
        else Assert.InRange(decoded / count, Math.Pow(2, -0.0501), Math.Pow(2, 0.0501));
    }

    [Fact]
    public void What_was_kept_is_found_and_nothing_else()
    {
        // every bucket holds one n-gram
        var kept = Enumerable.Range(0, 200).Select(i => ((uint)i << 24) | 0x00AB0000u | (uint)(i + 1)).ToArray();
        var counts = CountsTable.Create(kept.Select((key, i) => (key, (double)i, 1.0)));
        var strangers = kept.Select(key => key ^ 0xFFu).ToArray();
        Assert.Equal(kept.Select((_, i) => (ushort)(NgramCounts.LevelOf(i) | (NgramCounts.LevelOf(1) << 8))), kept.Select(counts.Find));
        Assert.All(strangers, stranger => Assert.Equal(0, counts.Find(stranger)));
    }

    [Fact]
    public void All_entries_of_a_full_bucket_are_found()
    {
        var kept = Enumerable.Range(1, NgramCounts.BucketEntries).Select(i => 0x55000000u | (uint)i).ToArray();
        var counts = CountsTable.Create(kept.Select((key, i) => (key, i + 1.0, 0.0)));
        Assert.Equal(kept.Select((_, i) => (ushort)NgramCounts.LevelOf(i + 1.0)), kept.Select(counts.Find));
    }

    [Fact]
    public void An_ngram_is_kept_only_if_both_of_its_shorter_parts_are()
    {
        uint[] ngrams = [0x01000001, 0x02000002, 0x03000003, 0x04000004, 0x05000005];
        var counts = CountsTable.Create(ngrams.Select(key => (key, 3.0, 0.0)));
        var levels = new ushort[ngrams.Length];
        counts.Find(ngrams, [9, 9, 0, 9, 9], levels);
        var found = (ushort)NgramCounts.LevelOf(3);
        Assert.Equal([0, found, 0, 0, found], levels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(72)]
    [InlineData(25)]
    public void A_table_of_another_size_is_refused(int bytes) =>
        Assert.Throws<ProvenanceException>(() => new NgramCounts(new byte[bytes], [1, 1]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, float.NaN)]
    [InlineData(-1, 1)]
    public void Totals_outside_their_range_are_refused(float human, float machine) =>
        Assert.Throws<ProvenanceException>(() => new NgramCounts(new byte[48], [human, machine]));
}
