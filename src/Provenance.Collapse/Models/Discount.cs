namespace Provenance.Collapse.Models;

/// <summary>
/// The amount subtracted from the counts of one order and distributed over the order below: the three discounts of modified Kneser-Ney smoothing (Chen and
/// Goodman, "An empirical study of smoothing techniques for language modeling", Computer Speech and Language 13, 1999, section 4.1).
/// </summary>
/// <param name="One">The discount of a count of 1; above 0, at most 1.</param>
/// <param name="Two">The discount of a count of 2; above 0, at most 2.</param>
/// <param name="Three">The discount of counts of 3 and up; above 0, at most 3.</param>
internal readonly record struct Discount(double One, double Two, double Three)
{
    /// <summary>Discount per count where counts of counts are not usable, as in KenLM's <c>--discount_fallback</c>.</summary>
    private const double FallbackPerCount = 0.5;

    /// <summary>Creates a discount of the same amount from every count that is as large.</summary>
    /// <param name="amount">Above 0, at most 3. Above 1 it removes n-grams seen once, above 2 those seen twice: in text with repeated
    /// documents, counts overstate the evidence.</param>
    internal static Discount Flat(double amount)
    {
        ModelErrors.Require(amount is > 0 and <= 3, nameof(amount), "above 0, at most 3");
        return new Discount(Math.Min(1, amount), Math.Min(2, amount), amount);
    }

    /// <summary>
    /// Chen and Goodman's estimate: with t_c the number of n-grams of count c and Y = t_1 / (t_1 + 2 t_2), D_c = c - (c + 1) Y t_{c+1} / t_c. Where
    /// a discount would be undefined or outside 0 to c, as in small or repeated text, it is c / 2.
    /// </summary>
    /// <param name="counts">
    /// The counts of the n-grams of one order. A fractional count, from fractional document weights, counts towards both of its neighbours: 1.25 is three
    /// quarters of an n-gram seen once and a quarter of one seen twice.
    /// </param>
    internal static Discount Estimate(ReadOnlySpan<float> counts)
    {
        Span<double> t = stackalloc double[6];
        t.Clear();
        foreach (var count in counts)
        {
            if (count is > 0 and < 5)
            {
                var whole = (int)count;
                var above = count - whole;
                t[whole] += 1 - above;
                t[whole + 1] += above;
            }
        }

        var y = t[1] / (t[1] + 2 * t[2]);
        return new Discount(Estimate(1, y, t), Estimate(2, y, t), Estimate(3, y, t));
    }

    /// <summary>
    /// Returns the discount of a count: above 0 for one above 0, and never more than the count. Between integer counts, and between 0 and 1, it is linear, so
    /// that fractional weights fall between the integer ones and integer weights equal repeated documents.
    /// </summary>
    internal double Get(double count) => count switch
    {
        >= 3 => Three,
        >= 2 => Two + (count - 2) * (Three - Two),
        >= 1 => One + (count - 1) * (Two - One),
        _ => count * One,
    };

    private static double Estimate(int count, double y, ReadOnlySpan<double> t)
    {
        var discount = count - (count + 1) * y * t[count + 1] / t[count];
        // the condition is false for NaN, of 0/0, which falls back too
        return discount > 0 && discount <= count ? discount : count * FallbackPerCount;
    }
}
