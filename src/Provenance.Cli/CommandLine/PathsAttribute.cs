namespace Provenance.Cli.CommandLine;

/// <summary>An argument with paths, or names beside paths. A word that starts with a hyphen is a path if the file exists, or after <c>--</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathsAttribute : Attribute;
