using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Policies;

/// <summary>A section of settings, requested one by one: a missing setting has its default, and a setting that is never requested is a mistake.</summary>
internal sealed class PolicySection
{
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly YamlMapping _mapping;
    private readonly string _name;
    private readonly PolicyValues _read;

    /// <summary>Starts reading a section.</summary>
    /// <param name="name">The dotted name; empty for the whole file.</param>
    /// <param name="mapping">The section's mapping.</param>
    /// <param name="read">The reader of values.</param>
    internal PolicySection(string name, YamlMapping mapping, PolicyValues read)
    {
        (_name, _mapping, _read) = (name, mapping, read);
        foreach (var (key, value) in mapping.Entries)
        {
            _values[key.Text] = value;
            read.Faults.Place(Name(key.Text), value);
        }
    }

    /// <summary>Finds the value of a setting with its dotted name; null if it is missing.</summary>
    internal (string Setting, YamlValue Value)? Find(string key)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out var value) ? (Name(key), value) : null;
    }

    internal string? Text(string key) => Find(key) is var (setting, value) ? _read.Text(setting, value) : null;

    internal IReadOnlyList<string> Texts(string key) => Find(key) is var (setting, value) ? _read.Texts(setting, value) : [];

    internal double Number(string key, double otherwise, string what) => (Find(key) is var (setting, value) ? _read.Number(setting, value, what) : null) ?? otherwise;

    /// <summary>Reads a number, or <c>null</c> or <c>false</c> for none.</summary>
    internal double? NumberOrNone(string key, double? otherwise, string what) =>
        Find(key) is not var (setting, value) ? otherwise : IsNone(value) ? null : _read.Number(setting, value, $"{what}, or false");

    internal int Whole(string key, int otherwise, string what) => (Find(key) is var (setting, value) ? _read.Whole(setting, value, what) : null) ?? otherwise;

    internal bool Flag(string key, bool otherwise) => (Find(key) is var (setting, value) ? _read.Flag(setting, value) : null) ?? otherwise;

    internal T Choice<T>(string key, T otherwise) where T : struct, Enum => (Find(key) is var (setting, value) ? _read.Choice<T>(setting, value) : null) ?? otherwise;

    /// <summary>Returns a section by name; null if there is none.</summary>
    internal PolicySection? Section(string key) => Find(key) is var (setting, value) ? Under(setting, value, _read, "settings with names") : null;

    /// <summary>Reads a value as a section; returns null, with a fault, for another kind of value.</summary>
    internal static PolicySection? Under(string setting, YamlValue value, PolicyValues read, string what)
    {
        if (value is YamlMapping mapping) return new PolicySection(setting, mapping, read);

        if (value is not YamlScalar { IsNull: true }) read.Faults.Add(setting, value, $"should be {what}, not {value.Shown}");

        return null;
    }

    /// <summary>Returns the names that the user chose, with their values.</summary>
    internal IEnumerable<(string Key, string Setting, YamlValue Value)> Free()
    {
        foreach (var (key, value) in _mapping.Entries)
        {
            _asked.Add(key.Text);
            yield return (key.Text, Name(key.Text), value);
        }
    }

    /// <summary>Returns the position of a name.</summary>
    internal YamlScalar Key(string key) => _mapping.Entries.First(entry => entry.Key.Text == key).Key;

    /// <summary>Reports all names that were not requested as unknown. Call it last.</summary>
    internal void Finish()
    {
        foreach (var (key, _) in _mapping.Entries)
        {
            if (!_asked.Contains(key.Text))
            {
                var hint = NearestName.Hint(key.Text, _asked);
                var rest = hint.Length > 0 ? hint : $"; there are {string.Join(", ", _asked)}";
                _read.Faults.Add(key.Line, key.Column, $"there is no setting '{key.Text}'{(_name.Length > 0 ? $" in {_name}" : "")}{rest}");
            }
        }
    }

    /// <summary>Returns true if a value stands for none.</summary>
    internal static bool IsNone(YamlValue value) => value is YamlScalar { IsNull: true } or YamlScalar { Plain: true, Text: "false" };

    private string Name(string key) => _name.Length > 0 ? $"{_name}.{key}" : key;
}
