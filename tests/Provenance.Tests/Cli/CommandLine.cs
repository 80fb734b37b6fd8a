using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>Runs the real executable in a folder of the test's own, with the detector that ships.</summary>
internal sealed class CommandLine : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Environment variables that it runs with; null for without.</summary>
    public Dictionary<string, string?> Variables { get; } = new(StringComparer.Ordinal) { ["PROVENANCE_MODEL"] = null };

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Provenance.Cli.exe" : "Provenance.Cli");

    public CommandResult Run(params string[] arguments) => RunWithInput([], arguments);

    public CommandResult RunWithInput(byte[] input, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = Task.Run(() => ReadAll(process.StandardOutput.BaseStream));
        var error = Task.Run(() => ReadAll(process.StandardError.BaseStream));
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // it did not want to read
        }

        return Wait(process, output, error);
    }

    /// <summary>Starts it and leaves the rest to the test: all three streams are pipes.</summary>
    public Process Start(params string[] arguments) => StartIn(Folder.Path, arguments);

    /// <summary>The same in another folder.</summary>
    public Process StartIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static CommandResult Wait(Process process, Task<string> output, Task<string> error)
    {
        if (!process.WaitForExit(Waiting.Patience))
        {
            process.Kill();
            Assert.Fail("the command did not end");
        }

        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>The lines of a JSON lines file in the folder.</summary>
    public List<JsonElement> Rows(string name) => CommandResult.Parse(File.ReadAllText(Folder[name]));

    public static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public void Dispose() => Folder.Dispose();
}
