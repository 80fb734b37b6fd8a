using System.CommandLine;
using System.CommandLine.Parsing;

namespace Provenance.Cli.Commands;

/// <summary>The parser takes an option that it does not know for one more input. Behind <c>--</c> there are none, only names.</summary>
internal static class UnknownOptions
{
    /// <summary>What to say of each.</summary>
    internal static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var behind = Behind(parsed.Tokens);
        // what stands behind the hyphens are the last of the arguments: they are taken off from the end
        foreach (var argument in command.Arguments.Reverse())
        {
            var tokens = parsed.GetResult(argument)?.Tokens ?? [];
            var before = Math.Max(0, tokens.Count - behind);
            behind -= tokens.Count - before;
            for (var i = 0; argument is IPathArgument && i < before; i++)
            {
                var value = tokens[i].Value;
                if (value.Length > 1 && value[0] == '-' && !Path.Exists(value))
                {
                    yield return $"there is no option '{value}'{NearestName.Hint(value, NearestName.OptionsOf(command))}";
                }
            }
        }
    }

    /// <summary>How many tokens stand behind <c>--</c>.</summary>
    private static int Behind(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.DoubleDash)
            {
                return tokens.Count - i - 1;
            }
        }

        return 0;
    }
}
