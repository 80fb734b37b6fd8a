using System.Numerics;

namespace Provenance.Detection.Features;

/// <summary>Counts values for histograms, many at a time.</summary>
internal static class Histogram
{
    /// <summary>Returns the number of values that are at least <paramref name="edge"/>.</summary>
    internal static int CountFrom(ReadOnlySpan<float> values, float edge)
    {
        var edges = new Vector<float>(edge);
        var counts = Vector<int>.Zero;
        var i = 0;
        // a lane where the condition holds is -1
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count) counts -= Vector.GreaterThanOrEqual(new Vector<float>(values[i..]), edges);
        var count = Vector.Sum(counts);
        for (; i < values.Length; i++) count += values[i] >= edge ? 1 : 0;
        return count;
    }

    /// <summary>Returns the number of values that are at least <paramref name="edge"/>.</summary>
    internal static int CountFrom(ReadOnlySpan<ushort> values, ushort edge)
    {
        var edges = new Vector<ushort>(edge);
        var count = 0;
        while (!values.IsEmpty)
        {
            // 16 bits hold this many
            var stretch = values[..Math.Min(values.Length, ushort.MaxValue)];
            values = values[stretch.Length..];
            var counts = Vector<ushort>.Zero;
            var i = 0;
            for (; i <= stretch.Length - Vector<ushort>.Count; i += Vector<ushort>.Count) counts -= Vector.GreaterThanOrEqual(new Vector<ushort>(stretch[i..]), edges);
            count += Vector.Sum(counts);
            for (; i < stretch.Length; i++) count += stretch[i] >= edge ? 1 : 0;
        }

        return count;
    }
}
