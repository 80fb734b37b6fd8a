namespace Provenance.Curation.Sampling;

/// <summary>Numbers as integers that sort alike.</summary>
internal static class SortKey
{
    /// <summary>The smaller, the greater the number; NaN comes last.</summary>
    internal static ulong Descending(double value) => double.IsNaN(value) ? ulong.MaxValue : ~Ascending(value);

    /// <summary>The greater, the greater the number.</summary>
    internal static ulong Ascending(double value)
    {
        // 0 and -0 are equal
        var bits = BitConverter.DoubleToUInt64Bits(value == 0 ? 0 : value);
        return (bits & (1UL << 63)) != 0 ? ~bits : bits | (1UL << 63);
    }
}
