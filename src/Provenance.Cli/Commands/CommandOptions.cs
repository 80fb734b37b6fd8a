using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary>Adds options that several commands share, also where a command is initialised.</summary>
internal static class CommandOptions
{
    internal static void Add(this Command command, IEnumerable<Option> options)
    {
        foreach (var option in options) command.Add(option);
    }
}
