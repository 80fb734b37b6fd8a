using System.Globalization;
using System.Text;
using Provenance.Documents.Errors;

namespace Provenance.Documents.Records;

/// <summary>Translates the values of a label into origins.</summary>
internal sealed class LabelMatcher
{
    private const string Rest = "*";

    private readonly Dictionary<string, Origin> _values = new(StringComparer.Ordinal);
    private readonly Origin _rest;

    /// <summary>True if the words human and machine mean what they say.</summary>
    internal bool IsUsual { get; }

    /// <exception cref="ArgumentException">A value stands for two labels.</exception>
    internal LabelMatcher(LabelValues values)
    {
        foreach (var (origin, texts) in new[] { (Origin.Human, values.Human), (Origin.Machine, values.Machine), (Origin.Mixed, values.Mixed) })
        {
            foreach (var text in texts)
            {
                var key = Key(text);
                if (key.Length == 0) throw DocumentErrors.NoLabelValue();

                if (!_values.TryAdd(key, origin) && _values[key] != origin) throw DocumentErrors.LabelTwice(text, Word(_values[key]), Word(origin));
            }
        }

        if (_values.Remove(Rest, out var rest)) _rest = rest;
        IsUsual = !_values.ContainsKey("human") && !_values.ContainsKey("machine");
    }

    /// <summary>Returns the origin that a value means; unknown for other values and for none.</summary>
    internal Origin Match(string? value)
    {
        if (value is null) return Origin.Unknown;

        var key = Key(value);
        return key.Length == 0 ? Origin.Unknown
            : _values.TryGetValue(key, out var origin) ? origin
            : key.Equals("human", StringComparison.OrdinalIgnoreCase) ? Origin.Human
            : key.Equals("machine", StringComparison.OrdinalIgnoreCase) ? Origin.Machine
            : key.Equals("mixed", StringComparison.OrdinalIgnoreCase) ? Origin.Mixed
            : _rest;
    }

    /// <summary>Returns the word for an origin that is known.</summary>
    internal static string Word(Origin origin) => origin switch
    {
        Origin.Human => "human",
        Origin.Machine => "machine",
        _ => "mixed",
    };

    /// <summary>Returns a form in which 1, 1.0 and "1" are the same, and likewise true and "True".</summary>
    private static string Key(string value)
    {
        value = value.Trim();
        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.#############", CultureInfo.InvariantCulture)
            : bool.TryParse(value, out var flag) ? flag ? "true" : "false"
            : value.Normalize(NormalizationForm.FormC);
    }
}
