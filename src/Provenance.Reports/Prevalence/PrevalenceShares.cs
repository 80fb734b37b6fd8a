using Provenance.Detection.Prevalence;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: the machine-written share of each part of a collection.</summary>
internal static class PrevalenceShares
{
    /// <summary>Maximum number of rows that are not folded.</summary>
    private const int Shown = 15;

    internal static HtmlSection? Create(PrevalenceReport report)
    {
        // a single group repeats the overall figures
        var keys = report.Survey.Groups.Where(key => key.Value.Count > 1 || (key.Value.Count == 1 && key.Value[0].Name.Length > 0)).ToList();
        return keys.Count == 0 || report.Survey.All.Documents == 0 ? null : new HtmlSection("shares", "Where machine text is", "Shares", html =>
        {
            html.Element("p", "Each row is a part of the collection. The dot is the share of machine text among its documents that can be judged, the line holds 95% of what fits: where lines overlap widely, nothing is known of which part has more. " +
                "The largest parts come first. Verdicts are those on single documents, which are more cautious than shares.").Line();
            foreach (var (key, groups) in keys)
            {
                html.Element("h3", PrevalenceWords.By(key)).Line();
                html.Element("p", Says(groups)).Line();
                Table(key, report.Survey).WriteFolded(html, groups, Shown);
            }

            if (report.Survey.Origins.Count > 0)
            {
                html.Element("h3", "By who is declared to have written it").Line();
                html.Element("p", "A check on all the others: of what is declared human the share should be near none, of what is declared machine text near all. Where it is not, the detector does not know such text, or the declarations are wrong.").Line();
                Table("declared origin", report.Survey).Write(html, [.. report.Survey.Origins.Values]);
            }

            if (!report.Survey.Groups.ContainsKey("length") && report.Survey.Lengths.Count > 1)
            {
                html.Element("h3", PrevalenceWords.By("length")).Line();
                html.Element("p", Says(report.Survey.Lengths)).Line();
                Table("length", report.Survey).Write(html, report.Survey.Lengths);
            }
        });
    }

    private static HtmlTable<PrevalenceGroup> Table(string key, CollectionPrevalence survey)
    {
        var title = BidiText.Name(key);
        List<HtmlColumn<PrevalenceGroup>> columns = [HtmlColumn<PrevalenceGroup>.Name(title, group => PrevalenceWords.Group(group.Name))];
        if (survey.All.Machine is not null)
        {
            columns.Add(HtmlColumn<PrevalenceGroup>.Chart("machine text, 0 to 100%", (cell, group) =>
            {
                if (group.Machine is { } known) CellBar.Interval(known.Share, 1, "f-other").Write(cell);
            }));
            columns.Add(HtmlColumn<PrevalenceGroup>.Interval("machine text", group => group.Machine?.Share, PrevalenceWords.Percent));
            columns.Add(HtmlColumn<PrevalenceGroup>.Number("can be judged", group => Numbers.Count(group.Machine?.Documents ?? 0)));
        }

        columns.Add(HtmlColumn<PrevalenceGroup>.Number("documents", group => Numbers.Count(group.Documents)));
        columns.Add(HtmlColumn<PrevalenceGroup>.Number("words", group => Numbers.Count(group.Words)));
        foreach (var (verdict, name) in PrevalenceWords.Verdicts.Where(row => survey.All.Verdicts.GetValueOrDefault(row.Verdict) > 0))
        {
            columns.Add(HtmlColumn<PrevalenceGroup>.Number($"verdict {name}", group => Numbers.Count(group.Verdicts.GetValueOrDefault(verdict))));
        }

        return new HtmlTable<PrevalenceGroup>($"Shares by {title}", columns) { CaptionHidden = true, KeepsNames = true, RowClass = group => group.Machine is { Documents: >= ShareEstimate.MinDocuments } ? null : "quiet" };
    }

    /// <summary>Returns a sentence on the highest and the lowest share among groups that are large enough.</summary>
    private static string Says(IReadOnlyList<PrevalenceGroup> groups)
    {
        var known = groups.Where(group => group.Machine is { Documents: >= ShareEstimate.MinDocuments }).OrderBy(group => group.Machine!.Share.Value).ToList();
        var first = known.Count switch
        {
            0 => $"Here: none of {Numbers.Format(groups.Count, "group")} has {ShareEstimate.MinDocuments} documents that can be judged, too few to speak of shares.",
            1 => $"Here: {Says(known[0])}.",
            _ when Overlap(known[0], known[^1]) => $"Here: from {Says(known[0])}, to {Says(known[^1])}; their ranges overlap, so that they may be alike.",
            _ => $"Here: the least in {Says(known[0])}, the most in {Says(known[^1])}.",
        };
        return known.Count == 0 || known.Count == groups.Count ? first : $"{first} Grey rows have too few documents that can be judged.";
    }

    private static bool Overlap(PrevalenceGroup low, PrevalenceGroup high) => low.Machine!.Share.High >= high.Machine!.Share.Low;

    private static string Says(PrevalenceGroup group) => $"{PrevalenceWords.Quoted(group.Name)}, {PrevalenceWords.WithRange(group.Machine!.Share)}";
}
