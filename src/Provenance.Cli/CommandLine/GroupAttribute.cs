namespace Provenance.Cli.CommandLine;

/// <summary>The group of an option, or of all options of a set that have no other.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class GroupAttribute(OptionGroup group) : Attribute
{
    public OptionGroup Group => group;
}
