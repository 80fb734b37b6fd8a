namespace Provenance.Cli.Policies;

/// <summary>Collects the mistakes in a policy file, to report all at once, with the position of each setting.</summary>
internal sealed class PolicyFaults
{
    private readonly List<PolicyFault> _faults = [];
    private readonly Dictionary<string, YamlValue> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settings = new(StringComparer.Ordinal);

    /// <summary>All faults, in the order of the file.</summary>
    internal IReadOnlyList<PolicyFault> All => [.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)];

    /// <summary>Records the position of a setting.</summary>
    internal void Place(string setting, YamlValue value) => _places[setting] = value;

    internal void Add(int line, int column, string message) => _faults.Add(new PolicyFault(line, column, message));

    /// <summary>Adds a fault of a setting's value, with the rest of the message, such as <c>should be a number, not 'half'</c>.</summary>
    internal void Add(string setting, YamlValue at, string message)
    {
        _settings.Add(setting);
        Add(at.Line, at.Column, $"{setting} {message}");
    }

    /// <summary>Adds a mistake that the library found, at the place of the setting or of the nearest enclosing one in the file.</summary>
    internal void Add(PolicyMistake mistake)
    {
        if (!_settings.Contains(mistake.Setting))
        {
            var (line, column) = Find(mistake.Setting);
            Add(line, column, mistake.ToString());
        }
    }

    private (int Line, int Column) Find(string setting)
    {
        // names of domains may contain dots: a name cut too early is found at the next cut
        for (var name = setting; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOfAny(['.', '[']))])
        {
            if (_places.TryGetValue(name, out var value)) return (value.Line, value.Column);
        }

        return (1, 1);
    }
}
