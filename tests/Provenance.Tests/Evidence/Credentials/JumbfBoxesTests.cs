using Provenance.Evidence.Credentials;
using Xunit;

namespace Provenance.Tests.Evidence.Credentials;

public class JumbfBoxesTests
{
    private readonly JumbfBoxes _boxes = new();

    [Fact]
    public void Boxes_are_found_by_label_by_content_and_by_kind()
    {
        var store = JumbfWriter.Super(
            "c2pa", "c2pa", JumbfWriter.Super("c2ma", "one", JumbfWriter.Box("cbor", [1, 2])), JumbfWriter.Super("c2ma", "two"), JumbfWriter.Super("c2ma", "two"), JumbfWriter.Box("free", [0]));
        Assert.True(_boxes.TryRead(store));
        Assert.Equal(6, _boxes.Count);
        var one = _boxes.Child(store, 0, "one"u8);
        Assert.Equal("one"u8.ToArray(), _boxes[one].LabelOf(store).ToArray());
        Assert.Equal(one, _boxes.ChildOf(0, JumbfCodes.Manifest));
        Assert.Equal([1, 2], _boxes[_boxes.ContentOf(one, JumbfCodes.Cbor)].PayloadOf(store).ToArray());
        Assert.Equal(JumbfBoxes.None, _boxes.ContentOf(0, JumbfCodes.Cbor));
        Assert.Equal(JumbfBoxes.Ambiguous, _boxes.Child(store, 0, "two"u8));
        Assert.Equal(JumbfBoxes.None, _boxes.Child(store, 0, "three"u8));
    }

    [Fact]
    public void References_start_at_the_store_or_at_the_manifest()
    {
        var store = JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.Super("c2ma", "one", JumbfWriter.Super("c2as", "c2pa.assertions", JumbfWriter.Super("cbor", "a.b"))));
        Assert.True(_boxes.TryRead(store));
        Assert.Equal(3, JumbfUri.Resolve(_boxes, store, 1, "self#jumbf=c2pa.assertions/a.b"u8));
        Assert.Equal(3, JumbfUri.Resolve(_boxes, store, 1, "self#jumbf=/c2pa/one/c2pa.assertions/a.b"u8));
        Assert.True(JumbfUri.Resolve(_boxes, store, 1, "self#jumbf=/other/one/c2pa.assertions/a.b"u8) < 0);
        Assert.True(JumbfUri.Resolve(_boxes, store, 1, "self#jumbf=c2pa.assertions/../a.b"u8) < 0);
        Assert.True(JumbfUri.Resolve(_boxes, store, 1, "https://example.org/a.b"u8) < 0);
        Assert.True(JumbfUri.Resolve(_boxes, store, 1, ""u8) < 0);
    }

    [Fact]
    public void Lengths_of_eight_bytes_and_to_the_end_are_understood()
    {
        Assert.True(_boxes.TryRead(JumbfWriter.LongBox("jumb", null, JumbfWriter.Description("c2pa", "c2pa"), JumbfWriter.LongBox("cbor", null, [1]))));
        Assert.Equal(2, _boxes.Count);

        var open = JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.Box("cbor", [1, 2, 3]));
        open[3] = 0;
        Assert.True(_boxes.TryRead(open));
        Assert.Equal(open.Length, _boxes[1].End);
    }

    [Fact]
    public void Lengths_that_lead_out_of_a_box_are_refused()
    {
        foreach (var length in (ulong[])[0, 15, 18, uint.MaxValue, int.MaxValue, long.MaxValue, ulong.MaxValue])
        {
            Assert.False(_boxes.TryRead(JumbfWriter.Super("c2pa", "c2pa", JumbfWriter.LongBox("cbor", length, [1]))), $"{length}");
        }

        for (byte length = 2; length < 8; length++)
        {
            Assert.False(_boxes.TryRead(JumbfWriter.Super("c2pa", "c2pa", (byte[])[0, 0, 0, length, .. "cbor"u8])), $"{length}");
        }

        Assert.False(_boxes.TryRead(JumbfWriter.Super("c2pa", "c2pa", (byte[])[0, 0, 0, 9, .. "cbor"u8])));
        Assert.False(_boxes.TryRead(JumbfWriter.Super("c2pa", "c2pa", new byte[1])));
    }

    [Fact]
    public void A_superbox_without_a_description_or_with_a_label_that_does_not_end_is_refused()
    {
        Assert.False(_boxes.TryRead(JumbfWriter.Box("jumb")));
        Assert.False(_boxes.TryRead(JumbfWriter.Box("jumb", JumbfWriter.Box("jumd", new byte[16]))));
        var store = JumbfWriter.Super("c2pa", "c2pa");
        store[^1] = (byte)'x';
        Assert.False(_boxes.TryRead(store));
        Assert.False(_boxes.TryRead(JumbfWriter.Box("cbor", [1])));
    }

    [Fact]
    public void Nesting_and_numbers_are_bounded()
    {
        Assert.True(_boxes.TryRead(Nested(JumbfBoxes.MaxDepth)));
        Assert.False(_boxes.TryRead(Nested(JumbfBoxes.MaxDepth + 1)));

        Assert.True(_boxes.TryRead(Many(JumbfBoxes.MaxBoxes - 1)));
        Assert.Equal(JumbfBoxes.MaxBoxes, _boxes.Count);
        Assert.False(_boxes.TryRead(Many(JumbfBoxes.MaxBoxes)));
    }

    private static byte[] Nested(int depth)
    {
        var box = JumbfWriter.Super("c2pa", "x");
        for (var i = 1; i < depth; i++) box = JumbfWriter.Super("c2pa", "x", box);

        return box;
    }

    private static byte[] Many(int count) => JumbfWriter.Super("c2pa", "x", [.. Enumerable.Repeat(JumbfWriter.Box("free"), count)]);
}
