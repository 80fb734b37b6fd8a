using System.Text;
using Xunit;

namespace Provenance.Tests.Browser;

/// <summary>Every page of a report in a browser: at phone and desktop size, light and dark.</summary>
public sealed class ReportPagesTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    public static TheoryData<string> Pages => [.. ReportPages.All.Keys];

    public static TheoryData<string> Hostile => [.. ReportPages.Hostile.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_wider_than_the_window_but_what_scrolls_by_itself(string page) => await Look(page, (view, audit) =>
    {
        Assert.Equal(view.Width, audit.ClientWidth);
        Assert.True(audit.ScrollWidth <= audit.ClientWidth, $"{audit.ScrollWidth} pixels are wanted of {audit.ClientWidth}: {string.Join("; ", audit.Wide)}");
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_said_in_the_console(string page) => Assert.Empty((await browser.VisitAsync(page)).Said);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_fetched_but_the_file(string page) => Assert.Empty((await browser.VisitAsync(page)).Fetched);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Text_stands_out_from_its_ground(string page) => await Look(page, (_, audit) =>
    {
        Assert.True(audit.Texts > 10, "there is hardly any text");
        Assert.Empty(audit.Faint);
    });

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_picture_has_a_name(string page) => await Look(page, (_, audit) => Assert.Empty(audit.Nameless));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Headings_begin_with_the_one_title_and_go_down_a_step_at_a_time(string page) => await Look(page, (_, audit) =>
    {
        Assert.Equal(1, audit.Headings[0]);
        Assert.Single(audit.Headings, level => level == 1);
        Assert.All(audit.Headings.Zip(audit.Headings.Skip(1)), step => Assert.True(step.Second <= step.First + 1, $"h{step.First} is followed by h{step.Second}"));
    });

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Names_that_would_like_to_be_markup_are_text(string page)
    {
        var visit = await browser.VisitAsync(page);
        Assert.Empty(visit.Active);
        Assert.Contains(ReportPages.Hostile[page].Replace('\u0001', '\uFFFD'), visit.Text, StringComparison.Ordinal);
    }

    /// <summary>That the tests above can fail.</summary>
    [Fact]
    public async Task A_page_with_every_fault_is_found_out()
    {
        const string Faults = """
            <!DOCTYPE html><html lang="en"><head><style>body{margin:0;background:#fff}</style></head><body>
            <h1>One</h1><h3>Three</h3><h1>Two</h1><p style="color:#999">faint</p><div style="width:2000px">wide</div>
            <svg width="9" height="9"><text>x</text></svg><img src="missing.png" onerror="console.error('ran')" alt="x"><script>throw new Error('thrown')</script>
            </body></html>
            """;
        var visit = await browser.VisitAsync("faults", output => output.Write(Encoding.UTF8.GetBytes(Faults)));
        Assert.Contains(visit.Said, said => said.Contains("ran", StringComparison.Ordinal));
        Assert.Contains(visit.Said, said => said.Contains("thrown", StringComparison.Ordinal));
        Assert.EndsWith("missing.png", Assert.Single(visit.Fetched), StringComparison.Ordinal);
        Assert.Equal(2, visit.Active.Count);
        Assert.All(visit.Views, view =>
        {
            Assert.Equal(2000, view.Audit.ScrollWidth);
            Assert.Equal("div \"wide\"", Assert.Single(view.Audit.Wide));
            Assert.StartsWith("2.85 p ", Assert.Single(view.Audit.Faint), StringComparison.Ordinal);
            Assert.StartsWith("svg", Assert.Single(view.Audit.Nameless), StringComparison.Ordinal);
            Assert.Equal([1, 3, 1], view.Audit.Headings);
        });
    }

    private async Task Look(string page, Action<BrowserView, PageAudit> at)
    {
        var visit = await browser.VisitAsync(page);
        Assert.Equal(BrowserView.All, visit.Views.Select(view => view.View));
        Assert.All(visit.Views, view => at(view.View, view.Audit));
    }
}
