using Cocona.Builder;
using Cocona.Builder.Metadata;
using Cocona.Command;

namespace Provenance.Cli.CommandLine;

/// <summary>A command, or a group of commands.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Summary">One line for the list of commands.</param>
/// <param name="Classes">The class of the command, or those of the commands of the group.</param>
/// <param name="IsGroup">Whether a second name follows.</param>
internal sealed record CommandEntry(string Name, string Summary, CommandClass[] Classes, bool IsGroup)
{
    /// <summary>The descriptions that Cocona reads off the classes of all commands.</summary>
    internal CommandCollection Describe() => Describe(Classes);

    /// <summary>The description that it reads off one.</summary>
    internal CommandCollection Describe(CommandClass command) => Describe([command]);

    /// <summary>The command of a group by its name; null where there is none.</summary>
    internal CommandClass? Find(string name) => Array.Find(Classes, command => command.Name == name);

    private CommandCollection Describe(CommandClass[] classes)
    {
        var commands = Array.ConvertAll<CommandClass, ICommandData>(classes, command => new TypeCommandData(command.Type, []));
        ICommandData data = IsGroup ? new SubCommandData(commands, [new CommandNameMetadata(Name), new CommandDescriptionMetadata(Summary)]) : commands[0];
        return new CoconaCommandProvider([data], CommandProviderOptions.None).GetCommandCollection();
    }
}
