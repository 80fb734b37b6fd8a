using Cocona.Command;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Policies;
using Provenance.Cli.Settings;

namespace Provenance.Cli.Completion;

/// <summary>All commands with their options, for completion; read from Cocona's descriptions.</summary>
internal sealed class CompletedSurface(CommandCatalog commands)
{
    private static readonly CompletedOption Help = new(["-h", "--help"], "Show help", null, Candidates.None, []);

    /// <summary>Returns the program first, and each group before its commands.</summary>
    internal List<CompletedCommand> Read()
    {
        var completed = new List<CompletedCommand>
        {
            new("", HelpPage.About, [Help, new(["--version"], "Show versions", null, Candidates.None, []), new(["--completion"], "Print completion for a shell", "SHELL", Candidates.Words, Shells.All)], []),
        };
        foreach (var entry in commands.Entries)
        {
            if (entry.IsGroup) completed.Add(new CompletedCommand(entry.Name, entry.Summary, [Help], []));

            var described = entry.Describe().All[0];
            completed.AddRange(entry.IsGroup ? described.SubCommands!.All.Select(command => Read($"{entry.Name} {command.Name}", command)) : [Read(entry.Name, described)]);
        }

        return completed;
    }

    private CompletedCommand Read(string path, CommandDescriptor command) => new(
        path,
        command.Description,
        [.. command.Options.Select(Read), Help],
        [.. command.Arguments.Select(Read)]);

    private CompletedOption Read(CommandOptionDescriptor option)
    {
        var names = OptionNames.Names(option).ToList();
        if (OptionNames.IsFlag(option)) return new CompletedOption(names, option.Description, null, Candidates.None, []);

        var (candidates, words) = Read(option.ParameterAttributes, option.ValueName switch
        {
            "FILE" => Candidates.Files,
            "FOLDER" or "DIR" => Candidates.Folders,
            _ => Candidates.None,
        });
        return new CompletedOption(names, option.Description, option.ValueName, candidates, words, OptionNames.IsValueOptional(option), option.IsEnumerableLike);
    }

    private CompletedArgument Read(CommandArgumentDescriptor argument)
    {
        var (candidates, words) = Read(argument.ParameterAttributes, argument.ParameterAttributes.Any(attribute => attribute is PathsAttribute) ? Candidates.Files : Candidates.None);
        return new CompletedArgument(argument.Name, candidates, words, argument.IsEnumerableLike);
    }

    private (Candidates, IReadOnlyList<string>) Read(IEnumerable<Attribute> attributes, Candidates otherwise)
    {
        foreach (var attribute in attributes)
        {
            if (attribute is ChoiceAttribute choice) return (Candidates.Words, choice.Words);
            if (attribute is CompletesAttribute completes) return (completes.Candidates, completes.Words.Count > 0 ? completes.Words : Words(completes.Candidates));
        }

        return (otherwise, []);
    }

    /// <summary>Returns the names of shipped files, as of the creation of the script.</summary>
    private IReadOnlyList<string> Words(Candidates candidates) => candidates switch
    {
        Candidates.Policies => PolicyLocator.Shipped,
        Candidates.Corpora => CorporaLocator.Names(),
        Candidates.Topics => [.. HelpTopics.Names, .. commands.Names],
        _ => [],
    };
}
