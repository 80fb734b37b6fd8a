namespace Provenance.Cli.CommandLine;

/// <summary>A second long name of an option; Cocona supports second letters only.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class AliasAttribute(string name) : Attribute
{
    public string Name => name;
}
