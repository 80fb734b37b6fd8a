using System.Diagnostics;

namespace Provenance.Tests.Browser;

/// <summary>The browser that tests look at pages in: Debian's chromium, or what the variable names.</summary>
internal sealed class Chromium : IDisposable
{
    internal const string Variable = "PROVENANCE_TEST_CHROMIUM";

    private const string Listening = "DevTools listening on ";

    private readonly Process _process;
    private readonly TemporaryFolder _profile;

    private Chromium(Process process, TemporaryFolder profile, Uri devTools) => (_process, _profile, DevTools) = (process, profile, devTools);

    /// <summary>Where it takes commands.</summary>
    internal Uri DevTools { get; }

    internal static Chromium Start()
    {
        var executable = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Needs.Program("chromium");
        var profile = new TemporaryFolder();
        var start = new ProcessStartInfo(executable,
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-extensions", "--disable-sync", "--lang=en", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true)
            {
                address.TrySetResult(new Uri(line.Data[Listening.Length..]));
            }
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Chromium(process, profile, address.Task.Wait(Waiting.Patience) ? address.Task.Result : new Uri("ws://nowhere"));
        if (browser.DevTools.Host == "nowhere")
        {
            browser.Dispose();
            throw new InvalidOperationException($"{executable} did not begin to listen");
        }

        return browser;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _profile.Dispose();
    }
}
