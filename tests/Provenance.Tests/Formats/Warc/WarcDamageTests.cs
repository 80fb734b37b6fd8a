using System.Text;
using Provenance.Formats.Warc;
using Xunit;

namespace Provenance.Tests.Formats.Warc;

public class WarcDamageTests
{
    /// <summary>Bytes of a second member by which it is known that members hold a record each; a file of less is unpacked by the runtime, which says that it is cut only where it is strict.</summary>
    private const int SeenBytes = 60;

    private static readonly string[] Names = ["one", "two", "three", "four", "five"];

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xFF)]
    [InlineData(0x20)]
    public void Damage_to_a_member_loses_that_record_alone_and_says_so(int wrong)
    {
        var sample = Sample();
        var file = sample.Members();
        var ends = Ends(sample.Records.Select(WarcSample.Gzip));
        for (var at = 0; at < file.Length; at += 7)
        {
            var damaged = (byte[])file.Clone();
            damaged[at] = damaged[at] == wrong ? (byte)(wrong + 1) : (byte)wrong;
            var hit = Names[ends.FindIndex(end => at < end)];
            var read = WarcReading.Read(damaged);
            if (read.Ids.Contains(hit))
            {
                // a member's time and system are for nobody
                Assert.Equal(Names, read.Ids);
                continue;
            }

            Assert.Equal(Names.Where(name => name != hit), read.Ids);
            var reject = Assert.Single(read.Rejects);
            Assert.True(reject.Reason is "damaged-gzip" or "truncated-gzip", reject.Reason);
            Assert.Equal(hit == "one" ? 0 : ends[Array.IndexOf(Names, hit) - 1], reject.Offset);
        }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775804")]
    [InlineData("9223372036854775000")]
    public void A_length_that_no_number_holds_is_a_record_too_long(string length)
    {
        var file = Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {length}\r\n\r\ntext\r\n\r\n");
        var read = WarcReading.Read(file);
        Assert.Empty(read.Ids);
        Assert.Single(read.Rejects);
    }

    [Theory]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("csUnicode11UTF7")]
    [InlineData("x-unicode-2-0-utf-7")]
    [InlineData("utf-7")]
    [InlineData("\0")]
    public void A_charset_that_is_refused_leaves_the_text_to_be_looked_at(string charset) =>
        Assert.Equal(["a"], WarcReading.Read(new WarcSample().Response("a", "Some words that are plain."u8.ToArray(), $"Content-Type: text/plain; charset={charset}").Plain()).Ids);

    [Fact]
    public void Codings_that_change_nothing_do_not_mix_up_what_is_packed_twice()
    {
        var page = WarcSample.Gzip(WarcSample.Gzip("<p>Some words of a page that is fine."u8.ToArray()));
        Assert.Equal(["a"], WarcReading.Read(new WarcSample().Response("a", page, "Content-Type: text/html\r\nContent-Encoding: gzip, identity, gzip").Plain()).Ids);
    }

    [Fact]
    public void A_name_in_a_header_is_not_looked_for_beyond_what_a_border_needs()
    {
        // were it, a file of a million such headers would be searched to its end a million times
        var member = WarcSample.Gzip(new WarcSample().Text("a", "some words").Plain());
        Assert.True(GzipMember.StartsRecord(Named(100)));
        Assert.False(GzipMember.StartsRecord(Named(100_000)));

        byte[] Named(int length) => [0x1F, 0x8B, 8, 8, .. member[4..10], .. Enumerable.Repeat((byte)'n', length), 0, .. member[10..]];
    }

    [Fact]
    public void A_bomb_in_a_body_does_not_cost_the_pages_behind_it()
    {
        var bomb = WarcSample.Gzip(new byte[80 * 1024 * 1024]);
        var page = WarcSample.Gzip("<p>Some words of a page that is fine."u8.ToArray());
        var file = new WarcSample().Response("bomb", bomb, "Content-Type: text/html\r\nContent-Encoding: gzip").Response("page", page, "Content-Type: text/html\r\nContent-Encoding: gzip").Plain();
        Assert.Equal(["page"], WarcReading.Read(file).Ids);
    }

    [Fact]
    public void Damage_to_a_record_that_is_not_packed_loses_at_most_that_record()
    {
        var sample = Sample();
        var file = sample.Plain();
        var ends = Ends(sample.Records);
        for (var at = 0; at < file.Length; at += 7)
        {
            var damaged = (byte[])file.Clone();
            damaged[at] ^= 0x15;
            var hit = ends.FindIndex(end => at < end);
            var read = WarcReading.Read(damaged);
            Assert.All(Names.Where((_, i) => i != hit), name => Assert.Contains(name, read.Order));
        }
    }

    [Fact]
    public void A_file_of_members_cut_at_every_byte_gives_all_whole_records_and_says_that_it_is_cut()
    {
        var sample = Sample();
        var file = sample.Members();
        var ends = Ends(sample.Records.Select(WarcSample.Gzip));
        for (var length = (int)ends[0] + SeenBytes; length < file.Length; length++)
        {
            var read = WarcReading.Read(file[..length]);
            Assert.Equal(Names[..ends.Count(end => end <= length)], read.Ids);
            if (ends.Contains(length))
            {
                Assert.Empty(read.Rejects);
            }
            else
            {
                Assert.Equal("truncated-gzip", Assert.Single(read.Rejects).Reason);
            }
        }
    }

    [Fact]
    public void A_file_that_is_not_packed_cut_at_every_byte_gives_all_whole_records_and_says_that_it_is_cut()
    {
        var sample = Sample();
        var file = sample.Plain();
        var ends = Ends(sample.Records);
        for (var length = 1; length < file.Length; length++)
        {
            var read = WarcReading.Read(file[..length]);
            // the four bytes that close a record say nothing
            Assert.Equal(Names[..ends.Count(end => end - 4 <= length)], read.Ids);
            if (!ends.Exists(end => end - 4 <= length && length <= end))
            {
                Assert.Equal("truncated-record", Assert.Single(read.Rejects).Reason);
            }
        }
    }

    [Fact]
    public void A_file_of_one_member_that_is_cut_gives_whole_records()
    {
        var file = Sample().OneMember();
        var read = WarcReading.Read(file[..(file.Length - 60)]);
        Assert.Equal(Names[..2], read.Ids.Take(2));
        Assert.True(read.Order[^1] is "truncated-gzip" or "truncated-record", read.Order[^1]);
    }

    [Fact]
    public void Bytes_between_members_are_reported_where_they_stand()
    {
        var sample = Sample();
        var members = sample.Records.Select(WarcSample.Gzip).ToList();
        byte[] file = [.. members[0], .. members[1], .. new byte[3000], .. members[2], .. members[3], .. members[4]];
        var read = WarcReading.Read(file);
        Assert.Equal(["one", "two", "damaged-gzip", "three", "four", "five"], read.Order);
        Assert.Equal(members[0].Length + members[1].Length, read.Rejects[0].Offset);
    }

    [Theory]
    [InlineData("Content-Length: 22", "Content-Length: 99999999999")]
    [InlineData("Content-Length: 22", "Content-Length: 2")]
    [InlineData("Content-Length: 22", "Content-Length: many")]
    [InlineData("Content-Length: 22", "X-Length: 22")]
    public void A_record_with_a_wrong_length_is_rejected_and_the_next_one_read(string right, string wrong)
    {
        var text = System.Text.Encoding.Latin1.GetString(Sample().Plain());
        Assert.Contains(right, text, StringComparison.Ordinal);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var read = WarcReading.Read(System.Text.Encoding.Latin1.GetBytes(text[..at] + wrong + text[(at + right.Length)..]));
        Assert.Equal(["one", "three", "four", "five"], read.Ids);
        Assert.Single(read.Rejects);
        Assert.True(read.Rejects[0].Offset > 0);
    }

    private static WarcSample Sample() => new WarcSample()
        .Text("one", "The first text is this.").Text("two", "The second is shorter.").Text("three", "The third text is a little longer than the others are.").Text("four", "Another.").Text("five", "The last text.");

    private static List<long> Ends(IEnumerable<byte[]> parts)
    {
        var ends = new List<long>();
        foreach (var part in parts) ends.Add((ends.Count > 0 ? ends[^1] : 0) + part.Length);

        return ends;
    }
}
