using System.Diagnostics.CodeAnalysis;
using Cocona.Command;
using Cocona.Command.Dispatcher;
using Cocona.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.CommandLine;

/// <summary>Runs a command line: finds the command, has Cocona describe and bind it, and turns the result into an exit code.</summary>
/// <param name="terminal">The terminal of the program.</param>
/// <param name="interruption">The signals of the user.</param>
/// <param name="commands">The commands of the program.</param>
/// <param name="completion">Creates the completion script of a shell; null for an unknown shell.</param>
internal sealed class Runner(TextTerminal terminal, Interruption interruption, CommandCatalog commands, Func<string, string?> completion)
{
    internal int Run(string[] args)
    {
        try
        {
            return args switch
            {
                [] or ["--"] => NoCommand(commands.Names, "provenance"),
                [var help, ..] when OptionNames.IsHelp(help) => Print(Help().Root(commands)),
                ["--version"] => Print(VersionPage.Create()),
                ["--completion", var shell] when completion(shell) is { } script => Print(script),
                ["--completion", ..] => Wrong($"--completion takes the name of a shell: {string.Join(", ", Shells.All)}", "provenance"),
                [['-', ..] option, ..] => Wrong($"there is no option '{option}'{NearestName.Hint(option, ["--help", "--version", "--completion"])}", "provenance"),
                [var name, ..] => commands.Find(name) is { } entry ? Run(entry, args) : Unknown(name, commands.Names, "provenance"),
            };
        }
        catch (Exception e)
        {
            return Failures.Report(terminal, interruption, e);
        }
    }

    private int Run(CommandEntry entry, string[] args)
    {
        if (!entry.IsGroup) return Run(entry.Describe(), args, entry.Name);

        var path = $"provenance {entry.Name}";
        return args switch
        {
            [_, var help, ..] when OptionNames.IsHelp(help) => Print(Help().Group(entry, entry.Describe())),
            [_, var name, ..] => entry.Find(name) is { } command ? Run(entry.Describe(command), args, $"{entry.Name} {name}") : Unknown(name, Names(entry), path),
            _ => NoCommand(Names(entry), path),
        };
    }

    private int Run(CommandCollection described, string[] args, string path)
    {
        var parser = new ArgumentParser(path);
        var resolved = new CoconaCommandResolver(parser, new CommandMatcher()).ParseAndResolve(described, args);
        if (parser.HelpWanted) return Print(Help().Command($"provenance {path}", resolved.MatchedCommand!));

        if (parser.Mistake is { } mistake) return Wrong(mistake, $"provenance {path}");

        using var services = new Services(terminal, commands, interruption.Token);
        return services.Dispatch(resolved);
    }

    private int NoCommand(IEnumerable<string> names, string path) => Wrong($"a command is needed: {string.Join(", ", names)}", path);

    private int Unknown(string name, IEnumerable<string> names, string path) => Wrong($"there is no command '{name}'{NearestName.Hint(name, names)}", path);

    /// <summary>Prints one line about a mistake on the command line, with a pointer to help.</summary>
    private int Wrong(string mistake, string path)
    {
        terminal.Error.WriteLine(Printable.Clean($"provenance: {mistake}{(mistake.EndsWith('?') ? " See" : "; see")} '{path} --help'"));
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Names(CommandEntry entry) => entry.Classes.Select(command => command.Name);

    private HelpPage Help() => new(terminal.TextWidth);

    private int Print(string text)
    {
        terminal.Write(text);
        return ExitCodes.Done;
    }
}

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
