namespace Provenance.Detection.Explanations;

/// <summary>Divides an amount among the things that it came of.</summary>
internal static class Proportion
{
    /// <summary>
    /// Adds an amount to <paramref name="targets"/> in proportion to their shares, those of the amount's sign only: shares of two signs that nearly
    /// cancel would blow it up otherwise.
    /// </summary>
    /// <param name="amount">What is divided.</param>
    /// <param name="shares">One a target.</param>
    /// <param name="targets">Added to.</param>
    /// <returns>False, and nothing is added, where no share has the amount's sign.</returns>
    internal static bool Spread(double amount, ReadOnlySpan<double> shares, Span<double> targets)
    {
        var sum = 0.0;
        foreach (var share in shares) sum += share * amount > 0 ? Math.Abs(share) : 0;
        if (sum == 0) return false;
        for (var i = 0; i < shares.Length; i++)
        {
            if (shares[i] * amount > 0) targets[i] += amount * Math.Abs(shares[i]) / sum;
        }

        return true;
    }
}
