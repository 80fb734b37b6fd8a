namespace Provenance.Cli.Policies;

/// <summary>Values one after the other.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Items">The values.</param>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlValue> Items) : YamlValue(Line, Column)
{
    internal override string Shown => "a list";
}
