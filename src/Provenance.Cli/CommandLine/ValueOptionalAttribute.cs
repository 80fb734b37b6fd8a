namespace Provenance.Cli.CommandLine;

/// <summary>An option whose value may be left out, and is then empty.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class ValueOptionalAttribute : Attribute;
