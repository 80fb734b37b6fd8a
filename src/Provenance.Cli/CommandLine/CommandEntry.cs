using Cocona.Builder;
using Cocona.Builder.Metadata;
using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>A command, or a group of commands.</summary>
/// <param name="Name">The name as typed.</param>
/// <param name="Summary">One line for the list of commands.</param>
/// <param name="Classes">The class of the command, or those of the commands of the group.</param>
/// <param name="IsGroup">True if a second name follows.</param>
internal sealed record CommandEntry(string Name, string Summary, CommandClass[] Classes, bool IsGroup)
{
    /// <summary>Returns the descriptions that Cocona reads from the classes of all commands.</summary>
    internal CommandCollection Describe() => Describe(Classes);

    /// <summary>Returns the description that Cocona reads from one class.</summary>
    internal CommandCollection Describe(CommandClass command) => Describe([command]);

    /// <summary>Finds a command of the group by name; null if there is none.</summary>
    internal CommandClass? Find(string name) => Array.Find(Classes, command => command.Name == name);

    private CommandCollection Describe(CommandClass[] classes)
    {
        var commands = Array.ConvertAll<CommandClass, ICommandData>(classes, command => new TypeCommandData(command.Type, []));
        ICommandData data = IsGroup ? new SubCommandData(commands, [new CommandNameMetadata(Name), new CommandDescriptionMetadata(Summary)]) : commands[0];
        return new CoconaCommandProvider([data], CommandProviderOptions.None).GetCommandCollection();
    }
}
