using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Provenance.Learning;

/// <summary>
/// Sums of gradient and hessian by feature and bin over the rows of one leaf. A feature has 256 pairs of doubles; pairs are added
/// row by row in the leaf's order, so the sums do not depend on how features are shared out among threads.
/// </summary>
internal sealed class GradientHistogram(int features)
{
    /// <summary>Doubles a feature: gradient and hessian of 256 bins.</summary>
    internal const int Stride = 2 * 256;

    private readonly double[] _sums = new double[features * Stride];

    internal Span<double> Feature(int feature) => _sums.AsSpan(feature * Stride, Stride);

    /// <summary>Makes one feature's sums anew from the leaf's rows; <paramref name="pairs"/> holds gradient and hessian in the order of <paramref name="rows"/>.</summary>
    internal void Fill(int feature, ReadOnlySpan<byte> column, ReadOnlySpan<int> rows, ReadOnlySpan<float> pairs)
    {
        var sums = Feature(feature);
        sums.Clear();
        ref var r = ref MemoryMarshal.GetReference(rows);
        ref var c = ref MemoryMarshal.GetReference(column);
        ref var p = ref MemoryMarshal.GetReference(pairs);
        ref var s = ref MemoryMarshal.GetReference(sums);
        for (var i = 0; i < rows.Length; i++)
            Add(ref s, Unsafe.Add(ref c, Unsafe.Add(ref r, i)), Pair(ref p, i));
    }

    /// <summary>As <see cref="Fill"/> for four features at once: one read of each pair, and additions that do not wait for each other.</summary>
    internal void FillFour(ReadOnlySpan<short> features, FeatureBins bins, ReadOnlySpan<int> rows, ReadOnlySpan<float> pairs)
    {
        for (var k = 0; k < 4; k++) Feature(features[k]).Clear();
        ref var r = ref MemoryMarshal.GetReference(rows);
        ref var p = ref MemoryMarshal.GetReference(pairs);
        ref var c0 = ref MemoryMarshal.GetReference(bins.Column(features[0]));
        ref var c1 = ref MemoryMarshal.GetReference(bins.Column(features[1]));
        ref var c2 = ref MemoryMarshal.GetReference(bins.Column(features[2]));
        ref var c3 = ref MemoryMarshal.GetReference(bins.Column(features[3]));
        ref var s0 = ref MemoryMarshal.GetReference(Feature(features[0]));
        ref var s1 = ref MemoryMarshal.GetReference(Feature(features[1]));
        ref var s2 = ref MemoryMarshal.GetReference(Feature(features[2]));
        ref var s3 = ref MemoryMarshal.GetReference(Feature(features[3]));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = Unsafe.Add(ref r, i);
            var pair = Pair(ref p, i);
            Add(ref s0, Unsafe.Add(ref c0, row), pair);
            Add(ref s1, Unsafe.Add(ref c1, row), pair);
            Add(ref s2, Unsafe.Add(ref c2, row), pair);
            Add(ref s3, Unsafe.Add(ref c3, row), pair);
        }
    }

    /// <summary>This leaf's sums become its parent's less its sibling's, bin by bin.</summary>
    internal void SetDifference(int feature, GradientHistogram parent, GradientHistogram sibling) =>
        System.Numerics.Tensors.TensorPrimitives.Subtract(parent.Feature(feature), sibling.Feature(feature), Feature(feature));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Pair(ref float pairs, int i) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.As<float, double>(ref Unsafe.Add(ref pairs, 2 * i))).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double sums, byte bin, Vector128<double> pair)
    {
        var at = (nuint)bin * 2;
        (Vector128.LoadUnsafe(ref sums, at) + pair).StoreUnsafe(ref sums, at);
    }
}
