using System.Globalization;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Policies;

/// <summary>Converts values of a policy file for settings; returns null, with a fault at the position, for values of another kind.</summary>
internal sealed class PolicyValues(PolicyFaults faults)
{
    internal PolicyFaults Faults => faults;

    /// <summary>Reads a YAML number; the library checks its range.</summary>
    /// <param name="setting">The dotted name of the setting.</param>
    /// <param name="value">The value.</param>
    /// <param name="what">The expected value, such as <c>a number from 0 to 1</c>.</param>
    internal double? Number(string setting, YamlValue value, string what)
    {
        if (value is YamlScalar { Plain: true } scalar)
        {
            if (scalar.Text is ".inf" or "+.inf" or "inf" or "infinity") return double.PositiveInfinity;

            if (double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                return number;
            }
        }

        return Wrong<double>(setting, value, what);
    }

    internal int? Whole(string setting, YamlValue value, string what) =>
        value is YamlScalar { Plain: true } scalar && int.TryParse(Bare(scalar), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : Wrong<int>(setting, value, what);

    internal ulong? Seed(string setting, YamlValue value) =>
        value is YamlScalar { Plain: true } scalar && ulong.TryParse(Bare(scalar), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : Wrong<ulong>(setting, value, "a whole number from 0");

    internal long? Amount(string setting, YamlValue value) =>
        value is YamlScalar { Plain: true } scalar && Policies.Amount.TryParse(scalar.Text, out var amount) ? amount : Wrong<long>(setting, value, Policies.Amount.Form);

    internal bool? Flag(string setting, YamlValue value) => value is YamlScalar { Plain: true, Text: "true" or "false" } scalar
        ? scalar.Text == "true"
        : Wrong<bool>(setting, value, "true or false");

    internal string? Text(string setting, YamlValue value)
    {
        if (value is YamlScalar scalar) return scalar.IsNull ? null : scalar.Text;

        faults.Add(setting, value, $"should be a text, not {value.Shown}");
        return null;
    }

    /// <summary>Reads one of a few words.</summary>
    internal string? Word(string setting, YamlValue value, IReadOnlyCollection<string> words)
    {
        if (value is YamlScalar scalar && words.Contains(scalar.Text)) return scalar.Text;

        var hint = value is YamlScalar { IsNull: false } written ? NearestName.Hint(written.Text, words) : "";
        faults.Add(setting, value, $"should be one of {string.Join(", ", words)}, not {value.Shown}{hint}");
        return null;
    }

    /// <summary>Reads the word for a member of an enumeration.</summary>
    internal T? Choice<T>(string setting, YamlValue value) where T : struct, Enum
    {
        var members = Enum.GetValues<T>().ToDictionary(member => PolicyWords.Name(member), StringComparer.Ordinal);
        return Word(setting, value, members.Keys) is { } word ? members[word] : null;
    }

    /// <summary>Returns the items of a list with the names of their places; a single value is a list of one, no value an empty one.</summary>
    internal IEnumerable<(string Setting, YamlValue Value)> Items(string setting, YamlValue value)
    {
        var items = value switch
        {
            YamlList list => list.Items,
            YamlScalar { IsNull: true } => [],
            _ => [value],
        };
        for (var i = 0; i < items.Count; i++)
        {
            faults.Place($"{setting}[{i}]", items[i]);
            yield return ($"{setting}[{i}]", items[i]);
        }
    }

    /// <summary>Reads a list of texts.</summary>
    internal IReadOnlyList<string> Texts(string setting, YamlValue value)
    {
        var texts = new List<string>();
        foreach (var (name, item) in Items(setting, value))
        {
            if (item is YamlScalar { IsNull: false } scalar)
            {
                texts.Add(scalar.Text);
            }
            else
            {
                faults.Add(name, item, $"should be a text, not {item.Shown}");
            }
        }

        return texts;
    }

    private static string Bare(YamlScalar scalar) =>
        scalar.Text.StartsWith('_') || scalar.Text.EndsWith('_') ? scalar.Text : scalar.Text.Replace("_", "", StringComparison.Ordinal);

    private T? Wrong<T>(string setting, YamlValue value, string what) where T : struct
    {
        faults.Add(setting, value, $"should be {what}, not {value.Shown}");
        return null;
    }
}
