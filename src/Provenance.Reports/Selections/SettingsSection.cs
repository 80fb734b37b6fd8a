using System.Globalization;
using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: the settings that reproduce the training set, and the digests that identify it.</summary>
internal static class SettingsSection
{
    internal static HtmlSection Create(SelectionReport report) => new("settings", "How it was made", "How made", html =>
    {
        html.Element("p", "The same policy over the same documents gives the same bytes.");
        WritePairs(html, "What the set is a function of", Identity(report));
        if (report.License is { } license && License.Parse(license).Url is { } url)
        {
            html.Open("p").Text("The licence's page: ").Element("a", url, ("href", url), ("rel", "license noreferrer")).Close().Line();
        }

        WritePairs(html, "Settings of the policy", report.Policy);
        WritePairs(html, "SHA-256 of the stages", [.. report.Stages.Select(stage => KeyValuePair.Create(stage.File, stage.Sha256))]);
    });

    private static List<KeyValuePair<string, string>> Identity(SelectionReport report) =>
    [
        new("policy", report.PolicyDigest),
        new("detector", report.Detector ?? "none was asked"),
        new("seed", report.Seed.ToString(CultureInfo.InvariantCulture)),
        new("licence", report.License ?? "not stated"),
    ];

    private static void WritePairs(HtmlWriter html, string caption, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count > 0)
        {
            new HtmlTable<KeyValuePair<string, string>>(caption,
                HtmlColumn<KeyValuePair<string, string>>.Name("name", pair => pair.Key),
                HtmlColumn<KeyValuePair<string, string>>.Code("value", pair => pair.Value)).Write(html, pairs);
        }
    }
}
