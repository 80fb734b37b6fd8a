namespace Provenance.Cli.Policies;

/// <summary>Values with names; no name is there twice.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Entries">In the order of the file.</param>
internal sealed record YamlMapping(int Line, int Column, IReadOnlyList<KeyValuePair<YamlScalar, YamlValue>> Entries) : YamlValue(Line, Column)
{
    internal override string Shown => "settings with names";
}
