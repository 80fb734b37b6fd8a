using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>An option of a command line.</summary>
/// <param name="Option">Which one.</param>
/// <param name="Typed">Its name as it was typed.</param>
/// <param name="Value">Its value; empty where it was left out.</param>
internal sealed record GivenOption(CommandOptionDescriptor Option, string Typed, string Value);
