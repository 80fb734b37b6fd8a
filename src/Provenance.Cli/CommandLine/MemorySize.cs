using System.Globalization;

namespace Provenance.Cli.CommandLine;

/// <summary>Parses sizes of memory, such as <c>1GiB</c> or <c>512M</c>. All units are powers of 1,024.</summary>
internal static class MemorySize
{
    /// <summary>Minimum size, which the blocks being read need.</summary>
    internal const long Min = 16L << 20;

    private static readonly (string Unit, int Shift)[] Units = [("K", 10), ("M", 20), ("G", 30), ("T", 40)];

    /// <summary>Returns the bytes of a size that was checked; null for none.</summary>
    internal static long? Parse(string? text) => text is not null && TryParse(text, out var bytes) ? bytes : null;

    internal static bool TryParse(string text, out long bytes)
    {
        var bare = text.EndsWith("iB", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('B') ? text[..^1] : text;
        var shift = 0;
        foreach (var (unit, bits) in Units)
        {
            if (bare.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                (bare, shift) = (bare[..^1], bits);
                break;
            }
        }

        bytes = 0;
        // more than a pebibyte is a typing error
        if (!double.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * (1L << shift) > 1L << 50)
        {
            return false;
        }

        bytes = (long)(number * (1L << shift));
        return true;
    }
}
