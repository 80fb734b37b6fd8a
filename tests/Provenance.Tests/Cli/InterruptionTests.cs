using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Files that an interrupted run leaves.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly CommandLine _command = new();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public void An_interrupted_run_leaves_nothing_and_says_so(string signal, int exitCode)
    {
        if (OperatingSystem.IsWindows()) return;

        _command.Folder.Write("older.jsonl", "older\n");
        using var process = StartAndWaitForTemporaryFile("older.jsonl");
        Signal(process, signal);
        var result = CommandLine.Wait(process, Read(process.StandardOutput), Read(process.StandardError));
        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains("interrupted; no output file was written", result.Error, StringComparison.Ordinal);
        Assert.Equal("older\n", File.ReadAllText(_command.Folder["older.jsonl"]));
        Assert.DoesNotContain(_command.Folder.Names(), name => name.EndsWith(".tmp", StringComparison.Ordinal) || name.EndsWith(".manifest.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_signal_that_comes_again_at_once_is_one()
    {
        if (OperatingSystem.IsWindows()) return;

        // as timeout(1) sends it, to the process and then to its group; more often, since two of a kind may arrive as one
        using var process = StartAndWaitForTemporaryFile("out.jsonl");
        Signal(process, "TERM", times: 8);
        var result = CommandLine.Wait(process, Read(process.StandardOutput), Read(process.StandardError));
        Assert.Equal(143, result.ExitCode);
        Assert.Contains("interrupted; no output file was written", result.Error, StringComparison.Ordinal);
        Assert.Empty(_command.Folder.Names());
    }

    [Fact]
    public void A_second_signal_ends_what_the_first_one_cannot()
    {
        if (OperatingSystem.IsWindows()) return;

        // opening a FIFO waits for a writer, and nothing cancels that
        using (var make = Process.Start("mkfifo", [_command.Folder["pipe"]])) make.WaitForExit();
        using var process = _command.Start("model", "info", "pipe");
        WaitFor(() => File.ReadAllText($"/proc/{process.Id}/maps").Contains("Provenance.Detection.dll", StringComparison.Ordinal));
        Signal(process, "INT");
        Assert.False(process.WaitForExit(TimeSpan.FromSeconds(1)));
        Signal(process, "INT");
        Assert.Equal(130, CommandLine.Wait(process, Read(process.StandardOutput), Read(process.StandardError)).ExitCode);
    }

    [Fact]
    public void A_killed_run_leaves_no_output()
    {
        using var process = StartAndWaitForTemporaryFile("out.jsonl");
        process.Kill();
        process.WaitForExit();
        Assert.False(File.Exists(_command.Folder["out.jsonl"]));
        Assert.False(File.Exists(_command.Folder["out.jsonl.manifest.json"]));
    }

    [Fact]
    public void A_reader_that_has_seen_enough_ends_the_run_quietly()
    {
        using var process = _command.Start("scan", "-", "-o", "-");
        var error = Read(process.StandardError);
        var line = Encoding.UTF8.GetBytes("{\"text\":\"some words that go on and on\"}\n");
        process.StandardOutput.Close();
        try
        {
            // far more than pipes hold, so that it must write while nobody reads
            for (var i = 0; i < 200_000; i++) process.StandardInput.BaseStream.Write(line);

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it has ended, as it should
        }

        var result = CommandLine.Wait(process, Task.FromResult(""), error);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    private Process StartAndWaitForTemporaryFile(string output)
    {
        var process = _command.Start("scan", "-", "-o", output);
        process.StandardInput.BaseStream.Write("{\"text\":\"some words\"}\n"u8);
        process.StandardInput.BaseStream.Flush();
        WaitFor(() => _command.Folder.Names().Any(name => name.StartsWith($".{output}.", StringComparison.Ordinal)));
        return process;
    }

    private static void WaitFor(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < Waiting.Patience, "it should have come so far by now");
            Thread.Sleep(10);
        }
    }

    private static void Signal(Process process, string signal, int times = 1)
    {
        var kills = Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}"), times);
        using var kill = Process.Start("/bin/sh", ["-c", string.Join("; ", kills)]);
        kill.WaitForExit();
    }

    private static Task<string> Read(StreamReader reader) => Task.Run(() => CommandLine.ReadAll(reader.BaseStream));

    public void Dispose() => _command.Dispose();
}
