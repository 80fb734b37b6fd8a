using System.Globalization;
using System.Text;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>Completion for bash 4.2 and later, without other programs.</summary>
internal static class BashCompletion
{
    private const string Start = """
        # Completion of provenance for bash. Put this into ~/.bashrc:  source <(provenance --completion bash)
        _provenance()
        {
            local cur=${COMP_WORDS[COMP_CWORD]} prev= path= kind= words= options= index=0 i
            COMPREPLY=()
            ((COMP_CWORD == 0)) || prev=${COMP_WORDS[COMP_CWORD - 1]}
            # bash takes --option=value apart
            if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
            for ((i = 1; i < COMP_CWORD; i++)); do
                case "$path/${COMP_WORDS[i]}" in

        """;

    private const string Middle = """
                    *) [[ ${COMP_WORDS[i]} == -* || ${COMP_WORDS[i - 1]} == -* ]] || ((index++)) ;;
                esac
            done
            case "$path $prev" in

        """;

    private const string End = """
            esac
            case $kind in
                words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur") ;;
                files) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
                folders) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
                detectors) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur"; compgen -f -X '!*.zip' -- "$cur") ;;
                named) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; compgen -f -- "$cur") ;;
            esac
        }
        complete -F _provenance provenance

        """;

    internal static string Create(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Start);
        foreach (var command in commands.Where(command => command.Path.Length > 0))
        {
            Line(script, 12, $"'{command.Parent}/{command.Name}') path='{command.Path}' ;;");
        }

        script.Append(Middle);
        foreach (var command in commands)
        {
            foreach (var option in command.Options.Where(option => option.Value is not null && !option.MayBeLeftOut && option.Candidates != Candidates.None))
            {
                Line(script, 8, $"{string.Join('|', option.Names.Select(name => $"'{command.Path} {name}'"))}) {Kind(option.Candidates, option.Words)} ;;");
            }
        }

        // a free-form value gets no completions, not options
        var free = commands.SelectMany(command => command.Options.Where(option => option.Value is not null && !option.MayBeLeftOut && option.Candidates == Candidates.None).SelectMany(option => option.Names.Select(name => $"'{command.Path} {name}'")));
        Line(script, 8, $"{string.Join('|', free)}) return ;;");
        Line(script, 8, "*)");
        Line(script, 12, "case $path in");
        foreach (var command in commands)
        {
            Line(script, 16, $"'{command.Path}') options='{string.Join(' ', command.Options.SelectMany(option => option.Names))}'; case $index in {Arguments(command, commands)} esac ;;");
        }

        Line(script, 12, "esac");
        Line(script, 12, "if [[ $cur == -* ]]; then kind=words words=$options; fi ;;");
        return script.Append(End).ToString();
    }

    private static string Arguments(CompletedCommand command, IReadOnlyList<CompletedCommand> commands)
    {
        var below = commands.Where(other => other.Path.Length > 0 && other.Parent == command.Path).Select(other => other.Name).ToList();
        return below.Count > 0
            ? $"0) kind=words words='{string.Join(' ', below)}' ;;"
            : string.Concat(command.Arguments.Select((argument, i) => $"{(argument.IsMany ? "*" : i.ToString(CultureInfo.InvariantCulture))}) {Kind(argument.Candidates, argument.Words)} ;; "));
    }

    private static string Kind(Candidates candidates, IReadOnlyList<string> words) => candidates switch
    {
        Candidates.None => ":",
        Candidates.Words or Candidates.Topics => $"kind=words words='{string.Join(' ', words)}'",
        Candidates.Policies or Candidates.Corpora => $"kind=named words='{string.Join(' ', words)}'",
        _ => $"kind={candidates.ToString().ToLowerInvariant()}",
    };

    private static void Line(StringBuilder script, int indent, string line) => script.Append(' ', indent).Append(line).Append('\n');
}
