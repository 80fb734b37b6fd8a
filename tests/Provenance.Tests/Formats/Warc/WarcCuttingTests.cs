using System.IO.Compression;
using System.Text;
using Provenance.Documents.Statistics;
using Provenance.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Formats.Warc;

public class WarcCuttingTests
{
    private static readonly string[] Names = ["one", "two", "three", "four"];

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void The_same_records_come_out_however_the_file_is_packed(string lineEnd)
    {
        var sample = Sample(lineEnd);
        foreach (var file in new[] { sample.Plain(), sample.Members(), sample.OneMember(), Pieces(sample.Plain(), 100) })
        {
            var read = WarcReading.Read(file);
            Assert.Equal(Names, read.Ids);
            Assert.Empty(read.Rejects);
            Assert.Equal(1, read.Skipped["type warcinfo"]);
            Assert.Equal("The second text\nhas two lines.", read.Documents[1].GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Reads_cut_at_every_place_give_the_same_records()
    {
        var sample = Sample("\r\n");
        foreach (var file in new[] { sample.Plain(), sample.Members(), sample.OneMember() })
        {
            for (var cut = 1; cut < file.Length; cut++) Assert.Equal(Names, WarcReading.Read(file, cuts: [cut]).Ids);
        }
    }

    [Fact]
    public void A_file_of_members_is_cut_into_blocks_that_are_still_packed()
    {
        var sample = new WarcSample();
        for (var i = 0; i < 60; i++) sample.Text($"r{i}", Noise((ulong)i, 60_000));

        var file = sample.Members();
        var read = WarcReading.Read(file);
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"r{i}"), read.Ids);
        Assert.InRange(read.Blocks, 2, 60);
        // where a member starts, by what came before it
        var offset = 0L;
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(offset, read.Documents[i].GetProperty("metadata").GetProperty("offset").GetInt64());
            offset += WarcSample.Gzip(sample.Records[i]).Length;
        }
    }

    [Fact]
    public void Members_that_look_like_members_inside_are_not_cut()
    {
        var inner = new WarcSample().Text("inner", "not a document").Plain();
        var body = WarcSample.Gzip(inner);
        var sample = new WarcSample().Add("response", "x", body, "application/octet-stream").Text("y", "a document");
        // stored, so that the inner member's bytes stand in the file as they are
        byte[] file = [.. sample.Records.SelectMany(record => WarcSample.Pack(record, to => new GZipStream(to, CompressionLevel.NoCompression)))];
        var read = WarcReading.Read(file);
        Assert.Contains("y", read.Ids);
        Assert.DoesNotContain("x", read.Ids);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_over_the_limit_is_rejected_and_the_next_one_read(bool packed)
    {
        var sample = new WarcSample().Text("a", "first").Text("b", Noise(1, 900_000)).Text("c", "third").Text("d", "fourth");
        var read = WarcReading.Read(packed ? sample.Members() : sample.Plain(), maxRecordBytes: 300_000);
        Assert.Equal(["a", "record-too-long", "c", "d"], read.Order);
        Assert.True(read.Rejects[0].Offset > 0);
    }

    [Fact]
    public void A_member_that_unpacks_to_more_than_the_limit_is_not_unpacked_further()
    {
        var bomb = WarcSample.Gzip([.. new WarcSample().Text("bomb", new string('a', 200_000_000)).Plain()]);
        var sample = new WarcSample().Text("a", "first").Text("b", "second");
        byte[] file = [.. WarcSample.Gzip(sample.Records[0]), .. bomb, .. WarcSample.Gzip(sample.Records[1])];
        _ = WarcReading.Read(sample);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = WarcReading.Read(file, maxRecordBytes: 1_000_000);
        Assert.Equal(["a", "record-too-long", "b"], read.Order);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void Well_packed_records_do_not_come_in_one_block()
    {
        var sample = new WarcSample();
        for (var i = 0; i < 12; i++) sample.Text($"r{i}", new string('a', 7_000_000));

        var read = WarcReading.Read(sample.Members(), maxRecordBytes: 64 * 1024 * 1024);
        Assert.Equal(12, read.Documents.Count);
        Assert.Equal(6, read.Blocks);
    }

    [Fact]
    public void An_empty_file_has_no_records() => Assert.Empty(WarcReading.Read([]).Order);

    [Fact]
    public void Files_of_the_drafts_before_1_0_are_read()
    {
        var file = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample("\r\n").Plain()).Replace("WARC/1.0\r\n", "WARC/0.18\r\n", StringComparison.Ordinal));
        Assert.Equal(Names, WarcReading.Read(file).Ids);
    }

    [Fact]
    public void A_record_is_told_by_its_first_bytes()
    {
        var format = new WarcFormat(Provenance.Formats.WarcOptions.Default);
        Assert.True(format.Recognises("WARC/1.1\r\n"u8));
        Assert.False(format.Recognises("WARC/"u8));
        Assert.False(format.Recognises("{\"id\""u8));
    }

    private static WarcSample Sample(string lineEnd) => new WarcSample { LineEnd = lineEnd }
        .Add("warcinfo", "info", "software: none\r\n"u8.ToArray(), "application/warc-fields")
        .Text("one", "The first text.").Text("two", "The second text\nhas two lines.").Text("three", "WARC/1.0 is not at the start of a record here.").Text("four", "The last text.\r\n\r\n\r\n");

    /// <summary>Letters that hardly pack.</summary>
    private static string Noise(ulong seed, int length)
    {
        var random = new SplitMix64(seed);
        var text = new char[length];
        for (var i = 0; i < text.Length; i++) text[i] = (char)(33 + random.NextInt(90));

        return new string(text);
    }

    /// <summary>Members of so many bytes, as some packers make them, whatever the records.</summary>
    private static byte[] Pieces(byte[] bytes, int length) => [.. bytes.Chunk(length).SelectMany(piece => WarcSample.Gzip(piece))];
}
