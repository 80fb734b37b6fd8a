namespace Provenance.Cli.CommandLine;

/// <summary>The class of a command, and the command's name in its group.</summary>
internal sealed record CommandClass(string Name, Type Type);
