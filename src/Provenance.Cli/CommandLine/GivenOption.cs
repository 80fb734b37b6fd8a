using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>An option given on a command line.</summary>
/// <param name="Option">The option.</param>
/// <param name="Typed">Its name as typed.</param>
/// <param name="Value">Its value; empty if left out.</param>
internal sealed record GivenOption(CommandOptionDescriptor Option, string Typed, string Value);
