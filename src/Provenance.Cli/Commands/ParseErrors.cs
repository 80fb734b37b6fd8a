using System.CommandLine;

namespace Provenance.Cli.Commands;

/// <summary>What was wrong with a command line, a line each.</summary>
internal static class ParseErrors
{
    internal static IEnumerable<string> Of(ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands;
        if (commands.Count == 0)
        {
            // the parser lists choices on lines of their own
            return UnknownOptions.Of(parsed).Concat(parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)));
        }

        var names = commands.Select(command => command.Name);
        return parsed.UnmatchedTokens is [var unknown, ..]
            ? [$"there is no command '{unknown}'{NearestName.Hint(unknown, names)}"]
            : [$"a command is needed: {string.Join(", ", names)}"];
    }
}
