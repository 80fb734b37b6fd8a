using System.Diagnostics;
using System.Text;
using Xunit;

namespace Provenance.Tests.Cli;

/// <summary>A shell at a terminal of its own, in which a test types.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    /// <param name="shell">The command line of the shell.</param>
    /// <param name="folder">Where it stands.</param>
    public ShellSession(string shell, string folder)
    {
        var start = new ProcessStartInfo("script", ["-qec", $"stty cols 300; exec {shell}", "/dev/null"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "dumb";
        start.Environment["HISTFILE"] = null;
        _process = Process.Start(start)!;
        _ = Task.Run(Read);
    }

    /// <summary>All that was printed, without what moves the cursor about.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public void Type(string keys)
    {
        _process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(keys));
        _process.StandardInput.BaseStream.Flush();
    }

    public void WaitFor(string text)
    {
        var clock = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < Waiting.Patience && !_process.HasExited, $"'{text}' does not come:\n{Output}");
            Thread.Sleep(20);
        }
    }

    private void Read()
    {
        var buffer = new byte[4096];
        int read;
        while ((read = _process.StandardOutput.BaseStream.Read(buffer)) > 0)
        {
            lock (_output) _output.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
