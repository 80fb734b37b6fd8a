using System.Globalization;

namespace Provenance.Cli.CommandLine;

/// <summary>A number within bounds.</summary>
/// <param name="what">What it is, with its bounds, as in <c>a number of rows from 1</c>.</param>
/// <param name="above">Greatest number that is too small.</param>
/// <param name="below">Least number that is too great.</param>
/// <param name="min">Least number.</param>
/// <param name="max">Greatest number.</param>
internal sealed class NumberAttribute(
    string what, double above = double.NegativeInfinity, double below = double.PositiveInfinity, double min = double.MinValue, double max = double.MaxValue) : ValueRuleAttribute
{
    internal override string? Check(string word, Type type) =>
        InvariantConverter.TryConvert(type, word, out var value) && IsWithin(Convert.ToDouble(value, CultureInfo.InvariantCulture)) ? null : $"'{word}' is not {what}";

    private bool IsWithin(double value) => value > above && value < below && value >= min && value <= max;
}
