namespace Provenance.Evidence.Credentials;

/// <summary>Measures CBOR items, with a bound on their nesting.</summary>
internal static class CborShape
{
    /// <summary>Maximum depth: claims and assertions nest eight levels at most, deeper nesting is an attack.</summary>
    internal const int MaxDepth = 32;

    /// <summary>Returns the length of the first item in bytes, with all its contents; -1 if it is damaged, cut off or nested too deeply.</summary>
    internal static int Measure(ReadOnlySpan<byte> bytes) => Measure(bytes, MaxDepth);

    private static int Measure(ReadOnlySpan<byte> bytes, int depth)
    {
        if (depth == 0 || !CborHead.TryRead(bytes, out var head) || head.IsBreak) return -1;

        var rest = bytes[head.Length..];
        var inner = head.Major switch
        {
            CborHead.Bytes or CborHead.Text when head.IsIndefinite => Chunks(rest, head.Major),
            CborHead.Bytes or CborHead.Text => head.Value <= (ulong)rest.Length ? (int)head.Value : -1,
            CborHead.Array or CborHead.Map => Items(rest, head, depth - 1),
            CborHead.Tag => Measure(rest, depth - 1),
            _ => 0,
        };
        return inner < 0 ? -1 : head.Length + inner;
    }

    private static int Items(ReadOnlySpan<byte> bytes, CborHead head, int depth)
    {
        var each = head.Major == CborHead.Map ? 2UL : 1UL;
        // every item takes at least one byte, so a larger count needs no walk
        if (!head.IsIndefinite && head.Value > (ulong)bytes.Length / each) return -1;

        var length = 0;
        for (var count = 0UL; head.IsIndefinite || count < head.Value * each; count++)
        {
            if (head.IsIndefinite && CborHead.TryRead(bytes[length..], out var next) && next.IsBreak)
            {
                return count % each == 0 ? length + 1 : -1;
            }

            var item = Measure(bytes[length..], depth);
            if (item < 0) return -1;

            length += item;
        }

        return length;
    }

    private static int Chunks(ReadOnlySpan<byte> bytes, int major)
    {
        var length = 0;
        while (CborHead.TryRead(bytes[length..], out var head))
        {
            if (head.IsBreak) return length + 1;

            if (head.Major != major || head.IsIndefinite || head.Value > (ulong)(bytes.Length - length - head.Length)) return -1;

            length += head.Length + (int)head.Value;
        }

        return -1;
    }
}
