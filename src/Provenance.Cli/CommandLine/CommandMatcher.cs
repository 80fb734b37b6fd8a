using System.Diagnostics.CodeAnalysis;
using Cocona.Command;
using Cocona.Command.Dispatcher;
using Cocona.CommandLine;

namespace Provenance.Cli.CommandLine;

/// <summary>Finds a command by its exact name; Cocona's own matcher ignores case.</summary>
internal sealed class CommandMatcher : ICoconaCommandMatcher
{
    public bool TryGetCommand(string commandName, CommandCollection commandCollection, [NotNullWhen(true)] out CommandDescriptor? command)
    {
        command = commandCollection.All.FirstOrDefault(command => command.Name == commandName);
        return command is not null;
    }

    /// <summary>Returns the command, since no command has overloads.</summary>
    public CommandDescriptor ResolveOverload(CommandDescriptor command, ParsedCommandLine parsedCommandLine) => command;
}
