namespace Provenance.Cli.Policies;

/// <summary>A value of a YAML file with its position.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal abstract record YamlValue(int Line, int Column)
{
    /// <summary>A description of the value, for messages.</summary>
    internal abstract string Shown { get; }
}
