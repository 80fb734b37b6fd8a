using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Provenance.Cli.Commands;

/// <summary>Help that lists commands with the first line of what they say about themselves; the rest is in each one's own help.</summary>
internal sealed class ShortHelp(HelpAction whole) : SynchronousCommandLineAction
{
    internal static HelpOption Option()
    {
        var option = new HelpOption();
        option.Action = new ShortHelp((HelpAction)option.Action!);
        return option;
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
        {
            command.Description = command.Description?.Split('\n', 2)[0].TrimEnd('\r');
        }

        return whole.Invoke(parseResult);
    }
}
