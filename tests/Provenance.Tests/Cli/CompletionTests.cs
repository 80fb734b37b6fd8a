using System.Diagnostics;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Completion by a TAB in real shells: a function named as the program shows which words it would get.</summary>
public sealed class CompletionTests : IDisposable
{
    private const char Tab = '\t';

    /// <summary>Typed command lines, and the words that complete them.</summary>
    private static readonly (string Keys, string Words)[] Lines =
    [
        ($"cura{Tab}recom{Tab}--che{Tab}", "curate recommended --check"),
        ($"scan --form{Tab}jso{Tab}essa{Tab}", "scan --format jsonl essay.txt"),
        ($"scan --model det{Tab}", "scan --model detector.zip"),
        ($"model inf{Tab}--js{Tab}", "model info --json"),
        // shells differ in whether a folder keeps its slash
        ($"corpora pul{Tab}seqx{Tab}-o fold{Tab}", "corpora pull seqxgpt -o folder"),
        ($"filter --kee{Tab}unc{Tab}", "filter --keep uncertain"),
        ($"help form{Tab}", "help formats"),
        ($"--vers{Tab}", "--version"),
    ];

    private readonly CommandLine _cli = new();

    public CompletionTests()
    {
        foreach (var name in (string[])["essay.txt", "detector.zip", "details.txt", "folder/a.txt"]) _cli.Folder.Write(name, "");
    }

    [Fact]
    public void Bash_completes() => Complete("bash", "bash --norc --noprofile -i", "source ./script");

    [Fact]
    public void Bash_completes_values_behind_an_equals_sign()
    {
        WriteScript("bash");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "source ./script; COMP_WORDS=(provenance scan --format = js); COMP_CWORD=4; _provenance; echo \"${COMPREPLY[*]}\""])
        {
            WorkingDirectory = _cli.Folder.Path,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("jsonl\n", process.StandardOutput.ReadToEnd());
    }

    [Fact]
    public void Zsh_completes() => Complete("zsh", "zsh -f -i", "autoload -Uz compinit; compinit -D -u; source ./script");

    [Fact]
    public void Fish_completes()
    {
        WriteScript("fish");
        foreach (var (keys, words) in Lines)
        {
            // fish tells what it would offer for the last word, which is what a TAB takes
            var typed = words.Split(' ');
            var last = keys.TrimEnd(Tab).Split(Tab)[^1].Split(' ')[^1];
            using var process = Process.Start(new ProcessStartInfo("fish", ["--no-config", "-c", "source ./script; complete -C $argv[1]", $"provenance {string.Join(' ', typed[..^1])} {last}".Replace("  ", " ", StringComparison.Ordinal)])
            {
                WorkingDirectory = _cli.Folder.Path,
                RedirectStandardOutput = true,
            })!;
            var offered = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0].TrimEnd('/'));
            Assert.Equal([typed[^1]], offered);
        }
    }

    [Fact]
    public void An_unknown_shell_is_refused()
    {
        foreach (var line in (string[][])[["--completion"], ["--completion", "tcsh"]])
        {
            var result = _cli.Run(line);
            Assert.Equal((64, ""), (result.ExitCode, result.Output));
            Assert.Contains("bash, zsh, fish", result.Error, StringComparison.Ordinal);
        }
    }

    private void Complete(string shell, string command, string load)
    {
        Needs.Program("script");
        WriteScript(shell);
        using var session = new ShellSession(command, _cli.Folder.Path);
        session.Type($"provenance() {{ echo \"GOT<$*>\"; }}; {load}; echo REA''DY\n");
        session.WaitFor("READY");
        foreach (var (keys, words) in Lines)
        {
            session.Type($"provenance {keys}\n");
            session.WaitFor($"GOT<{words}");
        }
    }

    private void WriteScript(string shell)
    {
        Needs.Program(shell);
        var script = _cli.Run("--completion", shell);
        Assert.Equal((0, ""), (script.ExitCode, script.Error));
        _cli.Folder.Write("script", script.Output);
    }

    public void Dispose() => _cli.Dispose();
}
