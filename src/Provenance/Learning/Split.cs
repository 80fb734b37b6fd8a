namespace Provenance.Learning;

/// <summary>One way to cut a leaf in two, and what it gains.</summary>
internal struct Split
{
    /// <summary>-1 where the leaf cannot be cut.</summary>
    internal int Feature;

    /// <summary>The last bin that goes left.</summary>
    internal int Bin;

    /// <summary>Where rows go whose value is missing.</summary>
    internal bool MissingRight;

    /// <summary>How much less the penalised loss is, to second order, in nats; more is better.</summary>
    internal double Gain;

    internal double LeftGradient;
    internal double LeftHessian;

    internal static Split None => new() { Feature = -1, Gain = double.NegativeInfinity };
}
