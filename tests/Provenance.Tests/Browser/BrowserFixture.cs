using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Provenance.Tests.Browser;

/// <summary>One browser for all tests of a class, which opens each page once: Debian's chromium, or the one that <c>PROVENANCE_TEST_CHROMIUM</c> names.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private const string Executable = "PROVENANCE_TEST_CHROMIUM";

    /// <summary>A folder for pictures of all pages in all views, for those who want to look at them; none are made where it is not set.</summary>
    private const string Pictures = "PROVENANCE_TEST_PICTURES";

    private readonly ConcurrentDictionary<string, Lazy<Task<PageVisit>>> _visits = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Opens one of <see cref="ReportPages"/>.</summary>
    internal Task<PageVisit> VisitAsync(string page) => VisitAsync(page, ReportPages.All[page]);

    internal Task<PageVisit> VisitAsync(string page, Action<Stream> write) => _visits.GetOrAdd(page, name => new Lazy<Task<PageVisit>>(() => OpenAsync(name, write))).Value;

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (driver, browser) = await _started.Value;
            await browser.DisposeAsync();
            driver.Dispose();
        }

        _folder.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable(Executable) is { Length: > 0 } named ? named : Needs.Program("chromium");
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = executable, ChromiumSandbox = false, Args = ["--disable-gpu", "--lang=en"] });
        return (driver, browser);
    }

    private async Task<PageVisit> OpenAsync(string name, Action<Stream> write)
    {
        var path = _folder[$"{name}.html"];
        using (var file = File.Create(path))
        {
            write(file);
        }

        var address = new Uri(path).AbsoluteUri;
        var (said, fetched) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var page = await (await _started.Value).Browser.NewPageAsync();
        page.Console += (_, message) => said.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => said.Enqueue($"thrown: {error}");
        page.Dialog += (_, dialog) =>
        {
            said.Enqueue($"{dialog.Type}: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) => fetched.Enqueue(request.Url);
        await page.GotoAsync(address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        var views = new List<(BrowserView, PageAudit)>();
        foreach (var view in BrowserView.All)
        {
            await page.SetViewportSizeAsync(view.Width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = view.Scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
            views.Add((view, PageAudit.Parse(await page.EvaluateAsync<string>(PageAudit.Script))));
            if (Environment.GetEnvironmentVariable(Pictures) is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{view}.png"), FullPage = true });
            }
        }

        var text = await page.EvaluateAsync<string>("document.body.innerText");
        var active = await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('script, img, iframe, object, embed, link, base, form, [onerror], [onload], [onclick], [href^=\"javascript:\"]')].map(e => e.outerHTML.slice(0, 80))");

        // what is late is waited for
        await page.WaitForTimeoutAsync(50);
        await page.CloseAsync();
        return new PageVisit([.. said], [.. fetched.Where(url => url != address)], text, active, views);
    }
}
