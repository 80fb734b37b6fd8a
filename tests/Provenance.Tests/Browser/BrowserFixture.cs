using System.Collections.Concurrent;
using System.Text.Json;

namespace Provenance.Tests.Browser;

/// <summary>One browser for all tests of a class, which opens each page once.</summary>
public sealed class BrowserFixture : IDisposable
{
    /// <summary>A folder for pictures of all pages in all views, for those who want to look at them; none are made where it is not set.</summary>
    private const string Pictures = "PROVENANCE_TEST_PICTURES";

    private readonly ConcurrentDictionary<string, Lazy<Task<PageVisit>>> _visits = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<(Chromium Browser, DevTools Tools)> _browser = new(() => Chromium.Start() is var browser ? (browser, new DevTools(browser.DevTools)) : default);

    /// <summary>What became of one of <see cref="ReportPages"/>.</summary>
    internal Task<PageVisit> VisitAsync(string page) => VisitAsync(page, ReportPages.All[page]);

    internal Task<PageVisit> VisitAsync(string page, Action<Stream> write) => _visits.GetOrAdd(page, name => new Lazy<Task<PageVisit>>(() => OpenAsync(name, write))).Value;

    public void Dispose()
    {
        if (_browser.IsValueCreated)
        {
            _browser.Value.Tools.Dispose();
            _browser.Value.Browser.Dispose();
        }

        _folder.Dispose();
    }

    private async Task<PageVisit> OpenAsync(string name, Action<Stream> write)
    {
        var path = _folder[$"{name}.html"];
        using (var file = File.Create(path))
        {
            write(file);
        }

        var address = new Uri(path).AbsoluteUri;
        var tools = _browser.Value.Tools;
        var target = (await tools.AskAsync("Target.createTarget", new { url = "about:blank" })).GetProperty("targetId").GetString()!;
        var session = (await tools.AskAsync("Target.attachToTarget", new { targetId = target, flatten = true })).GetProperty("sessionId").GetString()!;
        foreach (var domain in (string[])["Page", "Runtime", "Log", "Network"])
        {
            await tools.AskAsync(domain + ".enable", null, session);
        }

        await tools.AskAsync("Page.navigate", new { url = address }, session);
        await RunAsync("new Promise(done => document.readyState === 'complete' ? done('') : addEventListener('load', () => done('')))");
        await RunAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        var views = new List<(BrowserView, PageAudit)>();
        foreach (var view in BrowserView.All)
        {
            await tools.AskAsync("Emulation.setDeviceMetricsOverride", new { width = view.Width, height = 900, deviceScaleFactor = 1, mobile = false }, session);
            await tools.AskAsync("Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = view.Scheme } } }, session);
            views.Add((view, PageAudit.Parse(await RunAsync(PageAudit.Script))));
            await PictureAsync(session, $"{name}-{view}");
        }

        var text = await RunAsync("document.body.innerText");
        var active = JsonSerializer.Deserialize<string[]>(await RunAsync(
            "JSON.stringify([...document.querySelectorAll('script, img, iframe, object, embed, link, base, form, [onerror], [onload], [onclick], [href^=\"javascript:\"]')].map(e => e.outerHTML.slice(0, 80)))"))!;

        // what is late is waited for
        await RunAsync("new Promise(done => setTimeout(() => done(''), 50))");
        var told = tools.Events(session).ToList();
        await tools.AskAsync("Target.closeTarget", new { targetId = target });
        return new PageVisit(
            [.. told.Where(told => told.Method is "Runtime.consoleAPICalled" or "Runtime.exceptionThrown" or "Log.entryAdded" or "Page.javascriptDialogOpening").Select(told => $"{told.Method} {told.Parameters.GetRawText()}")],
            [.. told.Where(told => told.Method == "Network.requestWillBeSent").Select(told => told.Parameters.GetProperty("request").GetProperty("url").GetString()!).Where(url => url != address)],
            text, active, views);

        async Task<string> RunAsync(string script)
        {
            var answer = (await tools.AskAsync("Runtime.evaluate", new { expression = script, awaitPromise = true, returnByValue = true }, session)).GetProperty("result");
            return answer.TryGetProperty("value", out var value) ? value.ToString() : "";
        }
    }

    private async Task PictureAsync(string session, string name)
    {
        if (Environment.GetEnvironmentVariable(Pictures) is not { Length: > 0 } folder)
        {
            return;
        }

        var picture = await _browser.Value.Tools.AskAsync("Page.captureScreenshot", new { captureBeyondViewport = true }, session);
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture.GetProperty("data").GetBytesFromBase64());
    }
}
