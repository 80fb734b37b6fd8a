namespace Provenance.Learning;

/// <summary>
/// Finds the best cut of one leaf along one feature from its histogram, by the second-order gain of Chen and Guestrin, "XGBoost"
/// (KDD 2016), eq. 7. Monotone features follow XGBoost's rule: children in order, and their middle bounds what grows below them.
/// </summary>
internal readonly struct SplitFinder(double lambda, double minChildHessian)
{
    /// <summary>The leaf value of least penalised loss within bounds.</summary>
    internal double Value(double gradient, double hessian, double low, double high) =>
        Math.Clamp(-gradient / (hessian + lambda), low, high);

    /// <summary>How much a leaf with this value lowers the penalised loss, in nats.</summary>
    private double Gain(double gradient, double hessian, double value) =>
        -(gradient * value + 0.5 * (hessian + lambda) * value * value);

    /// <param name="sums">The feature's histogram.</param>
    /// <param name="bins">Bins of values; 1 where the feature is constant, 0 where it is always missing.</param>
    /// <param name="leaf">The leaf's totals and bounds.</param>
    /// <param name="monotone">+1, -1 or 0.</param>
    /// <param name="feature">Written into the result.</param>
    internal Split Find(ReadOnlySpan<double> sums, int bins, in GrowingLeaf leaf, int monotone, int feature)
    {
        var best = Split.None;
        best.Feature = feature;
        var missingGradient = sums[2 * FeatureBins.MissingBin];
        var missingHessian = sums[2 * FeatureBins.MissingBin + 1];
        // Subtracted histograms leave crumbs of rounding where nothing is missing.
        var hasMissing = missingHessian > 1e-9 * leaf.Hessian;
        if (!hasMissing) (missingGradient, missingHessian) = (0, 0);
        // With missing values, the cut after the last bin parts them from all others.
        var last = hasMissing ? bins : bins - 1;
        var gradient = 0.0;
        var hessian = 0.0;
        for (var bin = 0; bin < last; bin++)
        {
            gradient += sums[2 * bin];
            hessian += sums[2 * bin + 1];
            Try(ref best, leaf, gradient, hessian, monotone, bin, missingRight: true);
            if (hasMissing && bin < bins - 1)
                Try(ref best, leaf, gradient + missingGradient, hessian + missingHessian, monotone, bin, missingRight: false);
        }
        if (double.IsNegativeInfinity(best.Gain)) return Split.None;
        // No value was missing here: later ones follow the heavier side.
        if (!hasMissing) best.MissingRight = best.LeftHessian < leaf.Hessian - best.LeftHessian;
        best.Gain -= Gain(leaf.Gradient, leaf.Hessian, Value(leaf.Gradient, leaf.Hessian, leaf.Low, leaf.High));
        return best;
    }

    private void Try(ref Split best, in GrowingLeaf leaf, double gradient, double hessian, int monotone, int bin, bool missingRight)
    {
        var rightHessian = leaf.Hessian - hessian;
        if (hessian < minChildHessian || rightHessian < minChildHessian) return;
        var rightGradient = leaf.Gradient - gradient;
        double gain;
        if (leaf.IsBounded || monotone != 0)
        {
            var left = Value(gradient, hessian, leaf.Low, leaf.High);
            var right = Value(rightGradient, rightHessian, leaf.Low, leaf.High);
            if ((right - left) * monotone < 0) return;
            gain = Gain(gradient, hessian, left) + Gain(rightGradient, rightHessian, right);
        }
        else
        {
            gain = 0.5 * (gradient * gradient / (hessian + lambda) + rightGradient * rightGradient / (rightHessian + lambda));
        }
        if (!(gain > best.Gain)) return;
        best.Gain = gain;
        best.Bin = bin;
        best.MissingRight = missingRight;
        best.LeftGradient = gradient;
        best.LeftHessian = hessian;
    }
}
