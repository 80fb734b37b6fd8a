using System.Globalization;
using System.Text;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Completion;

/// <summary>Completion for fish 3 and later.</summary>
internal static class FishCompletion
{
    private const string Start = """
        # Completion of provenance for fish. Put it where fish finds it:  provenance --completion fish > ~/.config/fish/completions/provenance.fish
        function __provenance_in
            set -l words (commandline -opc)[2..-1]
            set -l length (count $argv)
            test (count $words) -ge $length; and test "$words[1..$length]" = "$argv"
        end
        function __provenance_at
            set -l words (commandline -opc)[2..-1]
            test "$words" = "$argv"
        end
        function __provenance_detectors
            __fish_complete_path (commandline -ct) | string split -f1 \t | string match -r '.*(?:\.zip|/)$'
        end
        complete -c provenance -f

        """;

    internal static string Create(IReadOnlyList<CompletedCommand> commands)
    {
        var script = new StringBuilder(Start);
        foreach (var command in commands)
        {
            var inside = command.Path.Length == 0 ? "__provenance_at" : $"__provenance_in {command.Path}";
            if (command.Path.Length > 0)
            {
                script.Append(CultureInfo.InvariantCulture, $"complete -c provenance -n '__provenance_at {command.Parent}' -a {command.Name} -d {Quoted(command.Summary)}\n");
            }

            foreach (var option in command.Options) script.Append(CultureInfo.InvariantCulture, $"complete -c provenance -n '{inside}'{Option(option)}\n");
            foreach (var argument in command.Arguments)
            {
                if (Values(argument.Candidates, argument.Words) is { Length: > 0 } values) script.Append(CultureInfo.InvariantCulture, $"complete -c provenance -n '{inside}'{values}\n");
            }
        }

        return script.ToString();
    }

    private static string Option(CompletedOption option)
    {
        var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"));
        var values = option.Value is null ? "" : $" -{(option.MayBeLeftOut ? "" : "r")}{Values(option.Candidates, option.Words)}";
        return $"{names}{values.Replace(" - ", " ", StringComparison.Ordinal)} -d {Quoted(option.Text)}";
    }

    private static string Values(Candidates candidates, IReadOnlyList<string> words) => candidates switch
    {
        Candidates.Words or Candidates.Topics => $" -f -a {Quoted(string.Join(' ', words))}",
        Candidates.Files => " -F",
        Candidates.Folders => " -f -a '(__fish_complete_directories)'",
        Candidates.Detectors => " -f -a '(__provenance_detectors)'",
        Candidates.Policies or Candidates.Corpora => $" -F -a {Quoted(string.Join(' ', words))}",
        _ => "",
    };

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
