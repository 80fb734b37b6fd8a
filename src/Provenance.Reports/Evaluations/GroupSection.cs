using Provenance.Detection.Evaluation;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: figures by data set, generator and so on, the worst first.</summary>
internal static class GroupSection
{
    /// <summary>Maximum number of rows that are not folded.</summary>
    private const int Shown = 12;

    internal static HtmlSection? Create(EvaluationReport report)
    {
        // a field with one value repeats the overall figures
        var fields = report.Groups.Where(field => field.Value.Count > 1 || (field.Key == "set" && field.Value.Count > 0)).ToList();
        return fields.Count == 0 ? null : new HtmlSection("groups", "Where it does well, and where it fails", "Groups", html =>
        {
            html.Element("p", "AUROC is the chance that a machine document scores above a human one: 0.5 is guessing, 1 is never wrong. Found at 5%, 1% or 0.1% is the share of a group's machine text above the score that so much of its human text exceeds: " +
                "how well it ranks within the group. By p-value is what a scan flags, which has one threshold for all text and knows nothing of the group: the human text that is flagged by mistake, and the machine text that is found. " +
                "The worst come first; a dash is where there are too few documents, which for 0.1% are " + $"fewer than {Numbers.Count(GroupResult.MinHumanForTprAtPoint1)} human ones.").Line();
            foreach (var (field, groups) in fields)
            {
                WriteField(html, field, groups);
            }
        });
    }

    internal static void WriteTable(HtmlWriter html, string head, string caption, IReadOnlyList<GroupResult> groups, int shown) => new HtmlTable<GroupResult>(caption,
            HtmlColumn<GroupResult>.Name(head, group => group.Name),
            HtmlColumn<GroupResult>.Chart("found at 1%", (cell, group) =>
            {
                if (group.TprAt1 is { } found) CellBar.Interval(found, 1, "f-other").Write(cell);
            }),
            HtmlColumn<GroupResult>.Interval("found at 1%", group => group.TprAt1, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("found at 0.1%", group => group.TprAtPoint1, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("found at 5%", group => group.TprAt5, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("AUROC", group => group.Auroc, Numbers.Figure),
            HtmlColumn<GroupResult>.Interval("p ≤ 0.01: human flagged", group => group.At1.FalsePositives, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("p ≤ 0.01: machine found", group => group.At1.Recall, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("p ≤ 0.05: human flagged", group => group.At5.FalsePositives, Numbers.Share),
            HtmlColumn<GroupResult>.Interval("p ≤ 0.05: machine found", group => group.At5.Recall, Numbers.Share),
            HtmlColumn<GroupResult>.Number("human", group => Numbers.Count(group.Human)),
            HtmlColumn<GroupResult>.Number("machine", group => Numbers.Count(group.Machine)))
    { CaptionHidden = true, KeepsNames = true }
        .WriteFolded(html, groups, shown);

    private static void WriteField(HtmlWriter html, string field, IReadOnlyList<GroupResult> groups)
    {
        html.Element("h3", Title(field)).Line();
        html.Element("p", $"{Against(field)} {Says(groups)}".TrimEnd()).Line();
        // groups without figures come last, and are folded where there are others
        var told = groups.Count(group => group.Auroc is not null);
        WriteTable(html, field, $"Figures by {field}", groups, told == 0 ? Shown : Math.Min(Shown, told));
    }

    /// <summary>Returns a sentence on the hardest and the easiest group with figures.</summary>
    private static string Says(IReadOnlyList<GroupResult> groups)
    {
        var known = groups.Where(group => group.Auroc is not null).ToList();
        return known.Count switch
        {
            0 => "None has enough documents of both sides to say how well they are told apart.",
            1 => $"{Found(known[0])}; the others have too few documents of one side.",
            _ => $"Hardest of {Numbers.Count(known.Count)}: {Found(known[0])}. Easiest: {Found(known[^1])}.",
        };
    }

    private static string Found(GroupResult group) => $"{BidiText.Name(group.Name)}, AUROC {Numbers.Figure(group.Auroc!.Value.Value)}, {Numbers.Share(group.TprAt1!.Value.Value)} found at 1%";

    private static string Title(string field) => field switch
    {
        "set" => "By set",
        "generator" => "By generator",
        "family" => "By family of generators",
        "domain" => "By domain",
        "attack" => "By attack",
        "language" => "By language",
        "length" => "By length in words",
        _ => "By " + field,
    };

    private static string Against(string field) => field switch
    {
        "set" => "Each set's machine text against its own human text.",
        "generator" => "What each model wrote, against all human text of the sets in which it occurs.",
        "family" => "What the models of each family wrote, by their declared names, against all human text of the sets in which they occur.",
        "attack" => "Machine text that was changed to get past detectors, or was not (none), against all human text of the sets in which it occurs.",
        _ => $"Machine text of each {field} against human text of the same; where there is none, against that of the sets in which it occurs.",
    };
}
