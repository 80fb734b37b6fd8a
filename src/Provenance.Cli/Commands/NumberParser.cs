using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Provenance.Cli.Commands;

/// <summary>Numbers in options: the same in every culture, and checked against their range.</summary>
internal static class NumberParser
{
    internal static Func<ArgumentResult, T> Of<T>(string range, Func<T, bool> inRange) where T : struct, INumber<T> => result =>
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && inRange(value))
        {
            return value;
        }

        result.AddError($"'{text}' is not {range}");
        return default;
    };
}
