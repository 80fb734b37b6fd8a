using Provenance.Documents.Identity;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>The limits of a training set, as far as its report shows them.</summary>
internal static class SelectionLimits
{
    internal static IReadOnlyList<string> List(SelectionReport report)
    {
        List<string> limits = ["Who wrote a document is as it was declared or detected: neither is proof, and text that a model wrote can pass for human."];
        var unknown = SelectionOrigins.Rows(report, "origin").Where(row => !Origins.TryParse(row.Value, out _)).Sum(row => row.Written.Documents);
        if (unknown > 0)
        {
            limits.Add($"Nobody stated who wrote {Numbers.Count(unknown)} of {Numbers.Format(report.Written.Documents, "line")}.");
        }

        if (report.HumanShareOut < report.HumanShareAsked)
        {
            limits.Add($"It has less human text than its policy asks for: {Numbers.Share(report.HumanShareOut)} against {Numbers.Share(report.HumanShareAsked)}.");
        }

        if (report.Detector is not null)
        {
            limits.Add("Human-resemblance is what one detector says, of the languages and generators that it knows; others it orders by chance or worse.");
        }

        if (report.Sentinels is { Trusted: false })
        {
            limits.Add("Documents known to be human did not come out on top of the detector's order, so that order means nothing here.");
        }

        if (report.Diversity.Count > 0)
        {
            limits.Add("Diversity is measured on samples of words, whatever they mean: facts, styles and opinions can be lost without a trace in it.");
        }

        limits.Add("Texts are as they were found: they may hold errors, personal data and what offends. Their own licences hold besides that of the set.");
        return limits;
    }
}
