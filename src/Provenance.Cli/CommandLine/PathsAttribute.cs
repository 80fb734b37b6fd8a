namespace Provenance.Cli.CommandLine;

/// <summary>An argument of paths, or of names beside paths. What starts with a hyphen is one where it exists, or stands behind <c>--</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PathsAttribute : Attribute;
