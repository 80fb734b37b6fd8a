namespace Provenance.Curation.Sampling;

/// <summary>Turns numbers into integers with the same order.</summary>
internal static class SortKey
{
    /// <summary>Returns a key that falls as the number rises; NaN comes last.</summary>
    internal static ulong Descending(double value) => double.IsNaN(value) ? ulong.MaxValue : ~Ascending(value);

    /// <summary>Returns a key that rises with the number.</summary>
    internal static ulong Ascending(double value)
    {
        // 0 and -0 are equal
        var bits = BitConverter.DoubleToUInt64Bits(value == 0 ? 0 : value);
        return (bits & (1UL << 63)) != 0 ? ~bits : bits | (1UL << 63);
    }
}
