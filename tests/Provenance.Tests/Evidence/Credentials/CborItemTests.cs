using System.Formats.Cbor;
using System.Text;
using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class CborItemTests
{
    [Fact]
    public void What_another_writer_wrote_is_read()
    {
        var bytes = CborMake.Encode(CborMake.Map(
            ("text", "é"), ("bytes", new byte[] { 1, 2 }), ("list", new object?[] { 1, -1, 255, 65536, 5_000_000_000L, null, 1.5, 100_000.5, 1_750_000_000.25 }), (33, "thirty-three"), (-7, "minus seven")));
        Assert.True(CborItem.TryRead(bytes, out var item, out var length));
        Assert.Equal(bytes.Length, length);
        Assert.True(item.IsMap);
        Assert.Equal("é", Encoding.UTF8.GetString(item.Find("text"u8).Text));
        Assert.True(item.Find("bytes"u8).TryBytes(out var read));
        Assert.Equal([1, 2], read.ToArray());
        Assert.Equal("thirty-three", Encoding.UTF8.GetString(item.Find(33).Text));
        Assert.Equal("minus seven", Encoding.UTF8.GetString(item.Find(-7).Text));

        var numbers = new List<long>();
        var items = item.Find("list"u8).Items;
        while (items.TryNext(out var part))
        {
            if (part.TryNumber(out var number))
            {
                numbers.Add(number);
            }
            else
            {
                Assert.True(part.IsNull);
            }
        }

        Assert.Equal([1, -1, 255, 65536, 5_000_000_000, 1, 100_000, 1_750_000_000], numbers);
    }

    [Fact]
    public void Asking_an_item_for_what_it_is_not_gives_nothing()
    {
        Assert.True(CborItem.TryRead(CborMake.Encode("text"), out var text));
        Assert.False(text.Find("x"u8).Exists);
        Assert.False(text.Find(1).Exists);
        Assert.False(text.TryBytes(out _));
        Assert.False(text.TryNumber(out _));
        Assert.False(text.Items.TryNext(out _));
        var none = default(CborItem);
        Assert.False(none.Exists || none.IsMap || none.IsArray || none.IsNull || none.TryNumber(out _) || none.TryBytes(out _));
        Assert.True(none.Text.IsEmpty);
        Assert.False(none.Find("x"u8).Exists);
    }

    [Fact]
    public void Tags_are_left_off_and_indefinite_lengths_end_with_a_break()
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        writer.WriteTag((CborTag)18);
        writer.WriteTag((CborTag)1);
        writer.WriteStartArray(null);
        writer.WriteStartMap(null);
        writer.WriteTextString("a");
        writer.WriteInt32(5);
        writer.WriteEndMap();
        writer.WriteInt32(6);
        writer.WriteEndArray();
        var bytes = writer.Encode();
        Assert.True(CborItem.TryRead([.. bytes, 1, 2], out var item, out var length));
        Assert.Equal(bytes.Length, length);
        var items = item.Items;
        Assert.True(items.TryNext(out var map));
        Assert.True(map.Find("a"u8).TryNumber(out var five));
        Assert.True(items.TryNext(out var last));
        Assert.True(last.TryNumber(out var six));
        Assert.False(items.TryNext(out _));
        Assert.Equal((5, 6), (five, six));
    }

    [Fact]
    public void An_item_that_is_cut_off_anywhere_is_none()
    {
        var bytes = CborMake.Encode(CborMake.Map(("a", new object[] { "text", new byte[300], CborMake.Map(("b", 70_000)), 1.5 })));
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.False(CborItem.TryRead(bytes.AsSpan(0, length), out _), $"cut at {length}");
        }
    }

    [Fact]
    public void Lies_about_lengths_are_found_without_walking_them()
    {
        foreach (var major in new[] { 2, 3, 4, 5 })
        {
            Assert.False(CborItem.TryRead([(byte)((major << 5) | 27), 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3], out _), $"{major}");
            Assert.False(CborItem.TryRead([(byte)((major << 5) | 27), 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], out _), $"{major}");
            Assert.False(CborItem.TryRead([(byte)((major << 5) | 26), 0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3], out _), $"{major}");
        }

        Assert.False(CborItem.TryRead([0xFF], out _));
        Assert.False(CborItem.TryRead([0x1C], out _));
        Assert.False(CborItem.TryRead([0x1F], out _));
        Assert.False(CborItem.TryRead([0xBF, 0x01, 0xFF], out _));
        Assert.False(CborItem.TryRead([0x5F, 0x61, 0x61, 0xFF], out _));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        Assert.True(CborItem.TryRead(Nested(CborShape.MaxDepth), out _));
        Assert.False(CborItem.TryRead(Nested(CborShape.MaxDepth + 1), out _));
        Assert.False(CborItem.TryRead(Nested(10_000_000), out _));
    }

    private static byte[] Nested(int depth)
    {
        var bytes = new byte[depth];
        bytes.AsSpan(0, depth - 1).Fill(0x81);
        return bytes;
    }
}
