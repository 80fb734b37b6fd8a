using System.CommandLine.Parsing;

namespace Provenance.Cli.Commands;

/// <summary>The parser takes an option that it does not know for one more input.</summary>
internal static class UnknownOptions
{
    internal static void Refuse(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-' && !Path.Exists(token.Value))
            {
                var names = result.Parent is CommandResult parent ? NearestName.OptionsOf(parent.Command) : [];
                result.AddError($"there is no option '{token.Value}'{NearestName.Hint(token.Value, names)}");
            }
        }
    }
}
