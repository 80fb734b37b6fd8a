using System.Diagnostics;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>A command does the same wherever it is run: no file of settings, no variable and no language changes it.</summary>
public sealed class SurroundingsTests : IDisposable
{
    private readonly CommandLine _cli = new();

    public static TheoryData<string[]> Lines => new(
        ["--help"], ["scan", "doc.txt", "-q", "-o", "-"], ["model", "info", "--json"], ["curate", "recommended", "--check"], ["corpora", "list"], ["stats"], ["scan", "--frp", "1"]);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Settings_of_a_host_in_the_folder_are_not_read(string[] line)
    {
        _cli.Folder.Write("doc.txt", "some words\n");
        var alone = _cli.Run(line);
        _cli.Folder.Write("appsettings.json", "{ this is broken");
        Assert.Equal(alone, _cli.Run(line));
        if (OperatingSystem.IsWindows()) return;

        // opening a FIFO waits for a writer that never comes
        File.Delete(_cli.Folder["appsettings.json"]);
        using (var make = Process.Start("mkfifo", [_cli.Folder["appsettings.json"]])) make.WaitForExit();
        _cli.Variables["Logging__LogLevel__Default"] = "Trace";
        _cli.Variables["DOTNET_ENVIRONMENT"] = "Development";
        _cli.Variables["PROVENANCE_FPR"] = "0.5";
        Assert.Equal(alone, _cli.Run(line));
    }

    [Fact]
    public void Numbers_are_read_and_written_the_same_in_every_language()
    {
        _cli.Folder.Write("doc.txt", string.Concat(Enumerable.Repeat("some words of a document ", 40)));
        string[] line = ["scan", "doc.txt", "-q", "--fpr", "0.05", "-o", "-"];
        var english = _cli.Run(line);
        Assert.Equal(0, english.ExitCode);
        _cli.Variables["LC_ALL"] = "de_DE.UTF-8";
        Assert.Equal(english, _cli.Run(line));
        Assert.Contains("'0,05' is not a rate", _cli.Run("scan", "doc.txt", "--fpr", "0,05").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/")]
    public void No_folder_is_watched(string? folder)
    {
        if (!OperatingSystem.IsLinux()) return;

        _cli.Folder.Write("a/b/c.txt", "some words\n");
        using var process = _cli.StartIn(folder ?? _cli.Folder.Path, "scan", "-", "-o", "-");
        var (output, error) = (Task.Run(() => CommandLine.ReadAll(process.StandardOutput.BaseStream)), Task.Run(() => CommandLine.ReadAll(process.StandardError.BaseStream)));
        process.StandardInput.BaseStream.Write("{\"id\":\"a\",\"text\":\"some words\"}\n"u8);
        process.StandardInput.BaseStream.Flush();
        // by then it has long parsed its options and reads
        var clock = Stopwatch.StartNew();
        while (!File.ReadAllText($"/proc/{process.Id}/maps").Contains("Provenance.Formats.dll", StringComparison.Ordinal) && clock.Elapsed < Waiting.Patience) Thread.Sleep(20);
        var open = Directory.EnumerateFiles($"/proc/{process.Id}/fd").Select(link => File.ResolveLinkTarget(link, returnFinalTarget: false)?.Name ?? "").ToList();
        Assert.NotEmpty(open);
        Assert.DoesNotContain(open, name => name.Contains("inotify", StringComparison.Ordinal));
        process.StandardInput.Close();
        Assert.Equal(0, CommandLine.Wait(process, output, error).ExitCode);
    }

    public void Dispose() => _cli.Dispose();
}
