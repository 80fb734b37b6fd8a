using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Provenance.Tests.Collapse;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>The output of <c>collapse</c>, on as little text as it accepts.</summary>
public sealed class CollapseRunTests : IDisposable
{
    private static readonly string[] Small = ["collapse", "text.jsonl", "--generations", "2", "--seeds", "1", "--words", "8000", "--no-orderings", "--threads", "1", "--detector"];

    private readonly CommandLine _cli = new();

    public CollapseRunTests() => _cli.Folder.Write("text.jsonl", MadeUpText.Lines(MadeUpText.Documents(21, 400)));

    [Fact]
    public void A_table_goes_to_stdout_a_line_of_each_arm_to_stderr_and_the_figures_to_the_folder()
    {
        _cli.Folder.Write("mine.yaml", "name: mine\nhuman: {share: 0.8}\nsentinels: none\n");
        string[] arms = ["human", "replace", "unsmoothed", "policy:mine"];
        var result = _cli.Run([.. Small, "--arms", "human,replace, unsmoothed", "--policy", "mine.yaml", "-o", "lab"]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("generation 2", result.Output, StringComparison.Ordinal);
        Assert.Contains("human text", result.Output, StringComparison.Ordinal);
        Assert.All(arms, arm => Assert.Single(result.Output.Split('\n'), line => line.TrimStart().StartsWith($"{arm}  ", StringComparison.Ordinal)));
        Assert.All(arms, arm => Assert.Single(result.Error.Split('\n'), line => line.StartsWith($"seed 1, {arm}: ", StringComparison.Ordinal)));
        Assert.Contains("seed 1, human: perplexity 1.00 times the human model's after 2 generations\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("seed 1, unsmoothed: no finite perplexity after 2 generations\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("from 200,000 on, figures say something", result.Error, StringComparison.Ordinal);
        Assert.Contains("words of human text in 400 documents (en)", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Error + result.Output);

        using var report = JsonDocument.Parse(File.ReadAllText(_cli.Folder["lab/report.json"]));
        Assert.True(report.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal(arms, report.RootElement.GetProperty("arms").EnumerateObject().Select(arm => arm.Name));
        Assert.Equal(4 * 3, report.RootElement.GetProperty("generations").GetArrayLength());
        Assert.Equal(["lab", "mine.yaml", "text.jsonl"], _cli.Folder.Names());
    }

    [Fact]
    public void Json_is_the_report_and_nothing_else()
    {
        var result = _cli.Run([.. Small, "--arms", "human,mix", "--json", "-q", "-o", "lab"]);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(File.ReadAllText(_cli.Folder["lab/report.json"]), result.Output);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("provenance-collapse-1", json.RootElement.GetProperty("format").GetString());
        // the same text and seed, another day, from standard input
        var again = _cli.RunWithInput(File.ReadAllBytes(_cli.Folder["text.jsonl"]), [.. Small.Select(argument => argument == "text.jsonl" ? "-" : argument), "--arms", "human,mix", "--json"]);
        Assert.Equal(result.Output, again.Output);
    }

    [Fact]
    public void Quick_is_a_start_that_other_options_change()
    {
        var result = _cli.Run("collapse", "-i", "text.jsonl", "--quick", "--generations", "1", "--words", "6000", "--detector", "--json");
        Assert.True(result.ExitCode == 0, result.Error);
        using var json = JsonDocument.Parse(result.Output);
        var options = json.RootElement.GetProperty("options").EnumerateObject().ToDictionary(option => option.Name, option => option.Value.GetString());
        Assert.Equal(("1", "1", "6000", "no"), (options["generations"], options["seeds"], options["words"], options["orderings"]));
        Assert.Equal(7, json.RootElement.GetProperty("arms").EnumerateObject().Count());
    }

    [Fact]
    public void A_folder_with_a_run_is_refused_without_resume()
    {
        string[] arguments = [.. Small, "--arms", "human", "-o", "lab"];
        Assert.Equal(0, _cli.Run(arguments).ExitCode);
        var again = _cli.Run(arguments);
        Assert.Equal((73, ""), (again.ExitCode, again.Output));
        Assert.Contains("lab: is there already; name a folder that does not exist, or go on with --resume", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, _cli.Run([.. arguments, "--resume"]).ExitCode);
    }

    [Fact]
    public void An_interrupted_run_leaves_a_folder_that_resume_finishes()
    {
        if (OperatingSystem.IsWindows()) return;

        // far more generations than it will come to
        string[] arguments = [.. Small.Select(argument => argument == "2" ? "12" : argument), "--arms", "human,replace,accumulate,mix,accumulate-subsample", "-o", "lab"];
        using var process = _cli.Start(arguments);
        process.StandardInput.Close();
        var (output, error) = (Read(process.StandardOutput), Read(process.StandardError));
        var journal = _cli.Folder["lab/journal.jsonl"];
        var clock = Stopwatch.StartNew();
        while (!process.HasExited && (!File.Exists(journal) || new FileInfo(journal).Length < 1000))
        {
            Assert.True(clock.Elapsed < Waiting.Patience, "an arm should be done by now");
            Thread.Sleep(5);
        }

        using (var kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}")]))
        {
            kill.WaitForExit();
        }

        var result = CommandLine.Wait(process, output, error);
        Assert.True(result.ExitCode == 130, result.Error);
        Assert.Contains("interrupted; lab has what was done, and the same command with --resume goes on", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal(["lab", "text.jsonl"], _cli.Folder.Names());
        Assert.False(IsComplete("lab"));
        var resumed = _cli.Run([.. arguments, "--resume"]);
        Assert.True(resumed.ExitCode == 0, resumed.Error);
        Assert.True(IsComplete("lab"));
        Assert.Equal(0, _cli.Run([.. arguments[..^1], "whole"]).ExitCode);
        Assert.Equal(File.ReadAllText(_cli.Folder["whole/report.json"]), File.ReadAllText(_cli.Folder["lab/report.json"]));
    }

    public void Dispose() => _cli.Dispose();

    private bool IsComplete(string folder)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(_cli.Folder[$"{folder}/report.json"]));
        return report.RootElement.GetProperty("complete").GetBoolean();
    }

    private static Task<string> Read(StreamReader reader) => Task.Run(() => CommandLine.ReadAll(reader.BaseStream));
}
