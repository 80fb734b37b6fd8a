namespace Provenance.Detection.Explanations;

/// <summary>Divides an amount in proportion to shares.</summary>
internal static class Proportion
{
    /// <summary>
    /// Adds an amount to <paramref name="targets"/> in proportion to the shares that have the amount's sign: shares of both signs that nearly
    /// cancel would inflate it.
    /// </summary>
    /// <param name="amount">The amount to divide.</param>
    /// <param name="shares">One per target.</param>
    /// <param name="targets">The sums that are added to.</param>
    /// <returns>False, with nothing added, where no share has the amount's sign.</returns>
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
