using System.Globalization;
using System.Text;

namespace Provenance.Documents.Conditions;

/// <summary>The right side of a comparison: a number, or a text.</summary>
internal sealed class ConditionValue
{
    /// <param name="text">The value as written, without quotes.</param>
    /// <param name="quoted">True if quotes made it a text.</param>
    internal ConditionValue(string text, bool quoted)
    {
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        IsNumber = DecimalNumber.TryParse(Utf8, out _);
        IsText = quoted || !IsNumber;
        Double = IsNumber ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;
    }

    internal string Text { get; }

    internal byte[] Utf8 { get; }

    /// <summary>True if it can be compared with a number, quoted or not.</summary>
    internal bool IsNumber { get; }

    /// <summary>True if fields are compared with it as texts.</summary>
    internal bool IsText { get; }

    /// <summary>The nearest double, for facts that are doubles; NaN if it is not a number.</summary>
    internal double Double { get; }
}
