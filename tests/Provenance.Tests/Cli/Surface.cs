using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Provenance.Tests.Cli;

/// <summary>The command line as users see it, in texts that reviewers see change: help, options, and answers to command lines.</summary>
internal static partial class Surface
{
    /// <summary>All commands and groups of commands; the empty one is the program itself.</summary>
    public static readonly string[] Commands =
    [
        "", "scan", "explain", "filter", "curate", "collapse", "train", "calibrate", "evaluate", "model", "model info", "model check", "model register", "corpora", "corpora list", "corpora pull",
        "tag", "set", "set register", "lineage", "verify", "stats", "conflicts", "export", "import", "store", "store move", "help",
    ];

    /// <summary>Help of a command, as it is where a program reads it.</summary>
    public static string Help(string command)
    {
        using var cli = new CommandLine();
        return cli.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).Output.ReplaceLineEndings("\n");
    }

    /// <summary>The options and arguments that a help page lists, one a line, in order of their names, whatever the layout is.</summary>
    public static IEnumerable<string> Entries(string help)
    {
        var entries = new List<string>();
        var entry = new StringBuilder();
        foreach (var line in help.Split('\n').SkipWhile(line => !line.StartsWith("Usage:", StringComparison.Ordinal)))
        {
            if (EntryStart().IsMatch(line))
            {
                Add();
                entry.Append(line.Trim());
            }
            else if (entry.Length > 0 && Continuation().IsMatch(line))
            {
                entry.Append(' ').Append(line.Trim());
            }
            else
            {
                Add();
            }
        }

        Add();
        return entries.Order(StringComparer.Ordinal);

        void Add()
        {
            if (entry.Length > 0) entries.Add(Spaces().Replace(entry.ToString(), " "));
            entry.Clear();
        }
    }

    /// <summary>The answer to a command line: its exit code, and the first lines of standard output and of standard error.</summary>
    public static string Answer(string line)
    {
        using var cli = new CommandLine();
        Fill(cli.Folder);
        var result = cli.RunWithInput([], [.. Words(line)]);
        var answer = new StringBuilder($"$ {line}\n").Append(CultureInfo.InvariantCulture, $"exit {result.ExitCode}\n");
        Append(answer, "out", result.Output, cli.Folder.Path);
        Append(answer, "err", result.Error, cli.Folder.Path);
        return answer.ToString();
    }

    /// <summary>The words that a shell makes of a line, where words are in single quotes or have no blanks.</summary>
    public static IEnumerable<string> Words(string line) => Quoted().Matches(line).Select(word => word.Value.Replace("'", "", StringComparison.Ordinal));

    private static void Fill(TemporaryFolder folder)
    {
        folder.Write("doc.txt", "The old harbour was quiet in the early morning, and nobody had yet come down to the boats.\n");
        folder.Write("two.jsonl", "{\"id\":\"a\",\"text\":\"first text\",\"label\":\"human\"}\n{\"id\":\"b\",\"text\":\"second text\",\"label\":\"machine\",\"generator\":\"gpt\"}\n");
        folder.Write("-odd.txt", "a file of an odd name\n");
        folder.Write("bad.yaml", "name: bad\nstages:\n  count: 0\n");
        folder.Write("broken.jsonl", "{\"id\":\"a\",\"text\":\n");
    }

    private static void Append(StringBuilder answer, string stream, string text, string folder)
    {
        const int Most = 6;
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines is [""]) return;
        foreach (var line in lines.Take(Most))
        {
            var plain = line.Replace(folder, "FOLDER", StringComparison.Ordinal).Replace(AppContext.BaseDirectory, "PROGRAM/", StringComparison.Ordinal);
            answer.Append($"{stream} {Varying().Replace(plain, "#")}".TrimEnd()).Append('\n');
        }

        if (lines.Length > Most) answer.Append(CultureInfo.InvariantCulture, $"{stream} ... {lines.Length - Most} more lines\n");
    }

    [GeneratedRegex(@"^  (-|<)")]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"^ {4,}\S")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:'[^']*'|[^\s'])+")]
    private static partial Regex Quoted();

    /// <summary>Text that differs from run to run or from build to build.</summary>
    [GeneratedRegex(@"\d+\.\d\d(?= s\b)|\d+(?= documents/s)|\d+\.\d(?= MB/s)|(?<=\d\.\d\.\d\+)[0-9a-f]+|(?<=sha256:)[0-9a-f]+")]
    private static partial Regex Varying();
}
