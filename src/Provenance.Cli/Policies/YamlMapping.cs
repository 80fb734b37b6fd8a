namespace Provenance.Cli.Policies;

/// <summary>A mapping of unique names to values.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Entries">The entries, in the order of the file.</param>
internal sealed record YamlMapping(int Line, int Column, IReadOnlyList<KeyValuePair<YamlScalar, YamlValue>> Entries) : YamlValue(Line, Column)
{
    internal override string Shown => "settings with names";
}
