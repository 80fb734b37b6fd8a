using System.Globalization;
using System.Text;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>Completion for zsh, by its own <c>_arguments</c>.</summary>
internal static class ZshCompletion
{
    private const string Start = """
        #compdef provenance
        # Completion of provenance for zsh. Put this into ~/.zshrc, below compinit:  source <(provenance --completion zsh)

        """;

    private const string End = """
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _provenance "$@"; else compdef _provenance provenance; fi

        """;

    internal static string Create(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Start);
        foreach (var command in commands.Reverse())
        {
            var below = commands.Where(other => other.Path.Length > 0 && other.Parent == command.Path).ToList();
            script.Append(Function(command)).Append("() {\n");
            if (below.Count > 0)
            {
                script.Append("    local curcontext=$curcontext state line\n    local -a commands\n    commands=(");
                script.AppendJoin(' ', below.Select(other => Quoted($"{other.Name}:{other.Summary}"))).Append(")\n");
            }

            script.Append("    _arguments ").Append(below.Count > 0 ? "-C" : "-s -S");
            foreach (var option in command.Options) script.Append(" \\\n        ").Append(Option(option));
            for (var i = 0; i < command.Arguments.Count; i++) script.Append(" \\\n        ").Append(Argument(command.Arguments[i], i + 1));
            script.Append(below.Count > 0 ? " \\\n        '1: :->command' '*:: :->rest'\n" : "\n");
            if (below.Count > 0)
            {
                script.Append("    case $state in\n        command) _describe -t commands command commands ;;\n        rest) case $words[1] in");
                foreach (var other in below) script.Append("\n            ").Append(other.Name).Append(") ").Append(Function(other)).Append(" ;;");
                script.Append("\n        esac ;;\n    esac\n");
            }

            script.Append("}\n\n");
        }

        return script.Append(End).ToString();
    }

    private static string Function(CompletedCommand command) => command.Path.Length == 0 ? "_provenance" : $"_provenance_{command.Path.Replace(' ', '_')}";

    private static string Option(CompletedOption option)
    {
        var value = option.Value is null ? "" : $"{(option.MayBeLeftOut ? "::" : ":")}{Escaped(option.Value)}:{Action(option.Candidates, option.Words)}";
        var rest = Quoted($"[{Escaped(option.Text)}]{value}");
        var together = Quoted(option.MayRepeat ? "*" : $"({string.Join(' ', option.Names)})");
        return option.Names.Count == 1 ? (option.MayRepeat ? "'*'" : "") + option.Names[0] + rest : $"{together}{{{string.Join(',', option.Names)}}}{rest}";
    }

    private static string Argument(CompletedArgument argument, int number) =>
        Quoted($"{(argument.IsMany ? "*" : number.ToString(CultureInfo.InvariantCulture))}:{argument.Name}:{Action(argument.Candidates, argument.Words)}");

    private static string Action(Candidates candidates, IReadOnlyList<string> words) => candidates switch
    {
        Candidates.None => " ",
        Candidates.Words or Candidates.Topics => $"({string.Join(' ', words)})",
        Candidates.Files => "_files",
        Candidates.Folders => "_files -/",
        Candidates.Detectors => "_files -g \"*.zip\"",
        // the space keeps _arguments from adding options of its own
        _ => $" _alternative \"names:name:({string.Join(' ', words)})\" \"files:file:_files\"",
    };

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal);

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
