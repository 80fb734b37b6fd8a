using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: the rank of known human documents, which shows whether the detector's order can be trusted.</summary>
internal static class SentinelSection
{
    internal static HtmlSection? Create(SelectionReport report) => report.Sentinels is not { } finding ? null
        : new HtmlSection("sentinels", finding.Trusted ? "Sentinels: the order can be trusted" : "Sentinels: do not trust the order", "Sentinels", html =>
        {
            if (finding.Trusted)
            {
                html.Element("p", SelectionWords.Sentinels(finding)).Line();
            }
            else
            {
                html.Open("div", ("class", "warnings"), ("role", "note")).Element("p", SelectionWords.Sentinels(finding)).Close().Line();
            }

            html.Open("figure").Element("figcaption", "Sentinels by rank: the share of the others that look less human.").Line();
            new BarHistogram("Sentinels by rank", finding.Ranks, "f-human", ("least median", finding.MinMedianRank, "3 3"), ("median", finding.MedianRank, null)).Write(html);
            html.Close().Line();
        });
}
