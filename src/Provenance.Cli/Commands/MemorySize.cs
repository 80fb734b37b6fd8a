using System.CommandLine.Parsing;
using System.Globalization;

namespace Provenance.Cli.Commands;

/// <summary>Sizes of memory as people write them: <c>1GiB</c>, <c>512M</c>. As with memory everywhere, all units are powers of 1,024.</summary>
internal static class MemorySize
{
    /// <summary>Below this there is no room for the blocks that are read.</summary>
    private const long Least = 16L << 20;

    private static readonly (string Unit, int Shift)[] Units = [("K", 10), ("M", 20), ("G", 30), ("T", 40)];

    internal static long Parse(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (TryParse(text, out var bytes) && bytes >= Least)
        {
            return bytes;
        }

        result.AddError($"'{text}' is not a size from 16MiB, such as 512M or 1GiB");
        return 0;
    }

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
        // more than a pebibyte is a slip of the hand
        if (!double.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * (1L << shift) > 1L << 50)
        {
            return false;
        }

        bytes = (long)(number * (1L << shift));
        return true;
    }
}
