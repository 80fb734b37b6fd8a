namespace Provenance.Learning;

/// <summary>A leaf while its tree grows: its stretch of the row order, its totals, and the best way to cut it.</summary>
internal struct GrowingLeaf
{
    internal int Start;
    internal int Count;
    internal int Depth;
    internal double Gradient;
    internal double Hessian;

    /// <summary>Bounds on the value, from monotone splits above; infinite where there are none.</summary>
    internal double Low;
    internal double High;

    /// <summary>The node that points here and which of its children this is; -1 for the root.</summary>
    internal int Parent;
    internal int Side;

    internal Split Best;
    internal GradientHistogram? Histogram;

    internal readonly bool IsBounded => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);
}
