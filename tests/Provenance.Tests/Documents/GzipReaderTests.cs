using System.IO.Compression;
using System.Text;
using Provenance.Documents.Compression;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Documents;

public class GzipReaderTests
{
    private const ulong Seed = 11;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8_000)]
    [InlineData(300_000)]
    public void Members_of_any_length_come_one_after_the_other_however_they_are_read(int length)
    {
        var parts = Enumerable.Range(0, 4).Select(i => Words(length, (ulong)i)).ToArray();
        byte[] packed = [.. parts.SelectMany(part => Pack(part))];
        var expected = string.Concat(parts);
        Assert.Equal(expected, Read(packed));
        Assert.Equal(expected, Read(packed, given: 1));
        Assert.Equal(expected, Read(packed, given: 8191, taken: 3));
        Assert.Equal(expected, Read([.. packed, .. new byte[100_000]]));
    }

    [Fact]
    public void Headers_may_have_names_comments_further_fields_and_a_check_sum()
    {
        var plain = Pack("some text");
        byte[] full = [0x1F, 0x8B, 8, 0b11110, .. plain[4..10], 3, 0, 1, 2, 3, .. "name\0a comment\0"u8, 9, 9, .. plain[10..]];
        Assert.Equal("some textsome textsome text", Read([.. full, .. plain, .. full]));
        // a name longer than what is held of a file is none
        byte[] endless = [0x1F, 0x8B, 8, 8, .. plain[4..10], .. Enumerable.Repeat((byte)'n', 100_000)];
        Assert.Equal(("some text", false), Fault([.. plain, .. endless]));
    }

    [Fact]
    public void Cut_anywhere_it_is_truncated_and_what_came_before_is_there()
    {
        var (first, second) = (Words(500, 1), Words(30_000, 2));
        byte[] packed = [.. Pack(first), .. Pack(second)];
        var border = Pack(first).Length;
        for (var at = 1; at < packed.Length; at += at < border + 100 || at > packed.Length - 100 ? 1 : 61)
        {
            if (at == border)
            {
                Assert.Equal(first, Read(packed[..at]));
                continue;
            }

            var (read, truncated) = Fault(packed[..at])!.Value;
            Assert.True(truncated, $"cut at {at} of {packed.Length}");
            Assert.StartsWith(read, first + second, StringComparison.Ordinal);
            Assert.True(read.Length >= (at > border ? first.Length : 0), $"cut at {at}");
        }
    }

    [Fact]
    public void What_was_changed_anywhere_is_damaged_or_unpacks_to_the_same()
    {
        var random = new SplitMix64(Seed);
        var (first, second) = (Words(3_000, 3), Words(3_000, 4));
        byte[] packed = [.. Pack(first), .. Pack(second)];
        var unnoticed = 0;
        for (var at = 0; at < packed.Length; at++)
        {
            var changed = packed.ToArray();
            changed[at] ^= (byte)(1 << random.NextInt(8));
            if (Fault(changed) is not (_, var truncated))
            {
                unnoticed++;
                Assert.Equal(first + second, Read(changed));
            }
            else
            {
                // lengths that were changed may ask for more than there is, at the end of the file alone
                Assert.True(!truncated || at > packed.Length / 4, $"seed {Seed}, {at} of {packed.Length}");
            }
        }

        // time, system and flags of two headers
        Assert.InRange(unnoticed, 1, 2 * 7);
    }

    [Theory]
    [InlineData("garbage", false)]
    [InlineData("\0\0\0garbage", false)]
    [InlineData("\u001f", true)]
    public void What_stands_where_a_member_should_begin_is_told(string behind, bool truncated)
    {
        byte[] packed = [.. Pack("one"), .. Pack("two"), .. Encoding.Latin1.GetBytes(behind)];
        Assert.Equal(("onetwo", truncated), Fault(packed));
    }

    [Fact]
    public void A_member_whose_header_is_damaged_does_not_end_the_file_quietly()
    {
        var packed = Pack("one").Concat(Pack("two")).Concat(Pack("three")).ToArray();
        packed[Pack("one").Length] = 0;
        Assert.Equal(("one", false), Fault(packed));
    }

    private static string Read(byte[] packed, int given = int.MaxValue, int taken = 64 * 1024)
    {
        using var reader = new GzipReader(new PortionedStream(packed, given));
        var (read, length) = (new MemoryStream(), 0);
        var buffer = new byte[taken];
        while ((length = reader.Read(buffer)) > 0) read.Write(buffer, 0, length);

        return Encoding.UTF8.GetString(read.ToArray());
    }

    /// <summary>The bytes that could be read, and whether the data was truncated rather than damaged; null if nothing is wrong with it.</summary>
    private static (string Read, bool Truncated)? Fault(byte[] packed)
    {
        using var reader = new GzipReader(new MemoryStream(packed));
        using var read = new MemoryStream();
        try
        {
            reader.CopyTo(read, 100);
            return null;
        }
        catch (InvalidDataException)
        {
            return (Encoding.UTF8.GetString(read.ToArray()), reader.LastFault!.IsTruncated);
        }
    }

    private static byte[] Pack(string text)
    {
        if (text.Length == 0)
        {
            // .NET writes nothing at all; this is one block of nothing
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        }

        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    /// <summary>Letters that pack to something, unlike repeated ones.</summary>
    private static string Words(int length, ulong seed)
    {
        var random = new SplitMix64(Seed + seed);
        return string.Create(length, 0, (text, _) =>
        {
            foreach (ref var letter in text) letter = (char)('a' + random.NextInt(26));
        });
    }

    /// <summary>Gives so many bytes at most at once.</summary>
    private sealed class PortionedStream(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);
    }
}
