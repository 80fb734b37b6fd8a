using System.Globalization;

namespace Provenance.Cli.CommandLine;

/// <summary>A number within bounds.</summary>
/// <param name="what">A description with bounds, as in <c>a number of rows from 1</c>.</param>
/// <param name="above">Exclusive lower bound.</param>
/// <param name="below">Exclusive upper bound.</param>
/// <param name="min">Minimum.</param>
/// <param name="max">Maximum.</param>
internal sealed class NumberAttribute(
    string what, double above = double.NegativeInfinity, double below = double.PositiveInfinity, double min = double.MinValue, double max = double.MaxValue) : ValueRuleAttribute
{
    internal override string? Check(string word, Type type) =>
        InvariantConverter.TryConvert(type, word, out var value) && IsWithin(Convert.ToDouble(value, CultureInfo.InvariantCulture)) ? null : $"'{word}' is not {what}";

    private bool IsWithin(double value) => value > above && value < below && value >= min && value <= max;
}
