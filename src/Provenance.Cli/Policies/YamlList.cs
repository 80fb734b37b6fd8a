namespace Provenance.Cli.Policies;

/// <summary>A list of values.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Items">The values.</param>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlValue> Items) : YamlValue(Line, Column)
{
    internal override string Shown => "a list";
}
