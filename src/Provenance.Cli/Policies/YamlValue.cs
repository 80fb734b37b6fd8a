namespace Provenance.Cli.Policies;

/// <summary>A value of a YAML file, and where it begins.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal abstract record YamlValue(int Line, int Column)
{
    /// <summary>A description of the value, for messages.</summary>
    internal abstract string Shown { get; }
}
