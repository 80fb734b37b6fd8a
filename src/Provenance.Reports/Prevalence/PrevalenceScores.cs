using Provenance.Detection.Prevalence;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: the distribution of scores: of all documents, by declared origin, by length, and by group.</summary>
internal static class PrevalenceScores
{
    /// <summary>Maximum number of groups that are drawn, the largest.</summary>
    private const int Drawn = 6;

    internal static HtmlSection? Create(PrevalenceReport report) => ScoreAxis.Create(report.Survey.All) is not { } axis ? null
        : new HtmlSection("scores", "How scores are spread", "Scores", html =>
    {
        var survey = report.Survey;
        html.Element("p", "The higher its score, the more a document looks machine-written. Two hills are two kinds of text; one hill that is broad or stands in the middle is text that is hard to tell. " +
            "All pictures have the same axis; the line is the median, and the outermost bars hold what lies beyond, too.").Line();
        html.Element("p", Says(survey, axis)).Line();
        html.Open("figure").Element("figcaption", $"All {Numbers.Format(axis.Counts(survey.All).Sum(), "document")} with a score").Line();
        new ScoreBars("All documents", axis, axis.Counts(survey.All), axis.Median(survey.All), "f-bar") { Height = 92, Ticks = 9 }.Write(html);
        html.Close().Line();
        WriteOrigins(html, survey, axis);
        WriteSmall(html, "By length", survey.Lengths, axis);
        var (key, groups) = survey.Groups.FirstOrDefault();
        // of two keys with the same meaning, the one that is always present suffices
        if (groups is { Count: > 1 } && key != "length")
        {
            WriteSmall(html, PrevalenceWords.By(key) + (groups.Count > Drawn ? $", the {Drawn} largest" : ""), [.. groups.Take(Drawn)], axis);
        }
    });

    private static void WriteOrigins(HtmlWriter html, CollectionPrevalence survey, ScoreAxis axis)
    {
        var (human, machine) = (survey.Origins.GetValueOrDefault(Origin.Human), survey.Origins.GetValueOrDefault(Origin.Machine));
        if (human is { Scores.Count: > 0 } && machine is { Scores.Count: > 0 })
        {
            html.Element("h3", "By who is declared to have written it").Open("figure")
                .Element("figcaption", "The less the halves overlap, the better the detector tells these documents apart. Both are in shares of their own, to one scale.").Line();
            var none = new long[axis.Steps];
            new MirroredHistogram(axis.Low, axis.High,
                new HistogramSide("Declared human", "documents", axis.Counts(human), none, axis.Median(human)),
                new HistogramSide("Declared machine", "documents", none, axis.Counts(machine), axis.Median(machine)), Open: true)
            { OtherName = "machine" }.Write(html);
            html.Close().Line();
            return;
        }

        WriteSmall(html, "By who is declared to have written it", [.. survey.Origins.Values.Where(origin => origin.Documents < survey.All.Documents)], axis,
            origin => origin.Name == "human" ? "f-human" : origin.Name == "machine" ? "f-other" : "f-bar");
    }

    private static void WriteSmall(HtmlWriter html, string title, IReadOnlyList<PrevalenceGroup> groups, ScoreAxis axis, Func<PrevalenceGroup, string>? colour = null)
    {
        if (groups.Count == 0 || (groups.Count == 1 && colour is null) || groups.All(group => group.Scores.Count == 0)) return;

        html.Element("h3", title).Open("div", ("class", "multiples")).Line();
        foreach (var group in groups.Where(group => group.Scores.Count > 0))
        {
            var name = BidiText.Name(PrevalenceWords.Group(group.Name));
            html.Open("figure").Element("figcaption", $"{name}, {Numbers.Format(axis.Counts(group).Sum(), "document")}").Line();
            new ScoreBars(name, axis, axis.Counts(group), axis.Median(group), colour?.Invoke(group) ?? "f-bar").Write(html);
            html.Close().Line();
        }

        html.Close().Line();
    }

    private static string Says(CollectionPrevalence survey, ScoreAxis axis)
    {
        var first = $"Here: half of the documents score below {Numbers.Signed(axis.Median(survey.All), 1)}.";
        return survey.Origins.GetValueOrDefault(Origin.Human) is { Scores.Count: > 0 } human && survey.Origins.GetValueOrDefault(Origin.Machine) is { Scores.Count: > 0 } machine
            ? $"{first} Of those declared human half score below {Numbers.Signed(axis.Median(human), 1)}, of those declared machine below {Numbers.Signed(axis.Median(machine), 1)}."
            : first;
    }
}
