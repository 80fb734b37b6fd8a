using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary>An argument of paths, or of names beside paths: what starts with a hyphen is one only where it exists, or stands behind <c>--</c>; see <see cref="UnknownOptions"/>.</summary>
internal sealed class PathArgument<T>(string name) : Argument<T>(name), IPathArgument;
