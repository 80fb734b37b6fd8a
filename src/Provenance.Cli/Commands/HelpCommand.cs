using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance help</c>: explains topics, and commands as their <c>--help</c> does.</summary>
internal sealed class HelpCommand(TextTerminal terminal, CommandCatalog commands)
{
    internal const string Summary = "Explain a topic or a command.";

    private const string About = "Without TOPIC, lists the topics.";

    [Command("help", Description = Summary)]
    [Help(About, ExitCodes = "0 done, 64 no such topic", Examples =
    [
        "provenance help",
        "provenance help formats",
        "provenance help model info",
    ])]
    public int Run([Argument("TOPIC", Description = "A topic, or a command"), Completes(Candidates.Topics)] string[]? topic)
    {
        var page = new HelpPage(terminal.TextWidth);
        terminal.Write(topic switch
        {
            null or [] => page.Topics(),
            [var name] when HelpTopics.Names.Contains(name) => page.Topic(name),
            [var name] when commands.Find(name) is { } entry => entry.IsGroup ? page.Group(entry, entry.Describe()) : page.Command($"provenance {name}", entry.Describe().All[0]),
            [var name, var below] when commands.Find(name) is { IsGroup: true } group && group.Find(below) is { } command
                => page.Command($"provenance {name} {below}", group.Describe(command).All[0].SubCommands!.All[0]),
            _ => throw new UsageException(
                $"there is no help on '{string.Join(' ', topic)}'{NearestName.Hint(topic[0], [.. HelpTopics.Names, .. commands.Names])}; 'provenance help' lists the topics"),
        });
        return ExitCodes.Done;
    }
}
