using System.Globalization;
using Provenance.Detection.Prevalence;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Sentences that state a scan's results.</summary>
internal static class PrevalenceWords
{
    private static readonly (Verdict Verdict, string Name)[] VerdictTable =
        [(Verdict.Machine, "machine"), (Verdict.Human, "human"), (Verdict.Uncertain, "uncertain"), (Verdict.Unsupported, "unsupported")];

    /// <summary>The verdicts, in order of interest.</summary>
    internal static IReadOnlyList<(Verdict Verdict, string Name)> Verdicts => VerdictTable;

    internal static string Headline(PrevalenceReport report)
    {
        var (survey, figures) = (report.Survey, report.Figures);
        if (survey.All.Documents == 0) return "There is no document in what was scanned.";

        if (figures.Judged == 0)
        {
            return survey.All.Documents == 1 ? "The one document cannot be judged." : $"None of the {Numbers.Format(survey.All.Documents, "document")} can be judged.";
        }

        if (survey.All.Machine is not { } machine)
        {
            return $"{Named(survey.All, figures.Judged)}. What share that points to cannot be said: the detector was trained before that was kept.";
        }

        if (machine.Documents < ShareEstimate.MinDocuments) return $"{Named(survey.All, machine.Documents)}. So few say nothing of shares.";

        return $"About {Percent(machine.Share.Value)} of the {Numbers.Format(machine.Documents, "document")} that can be judged were written by machines ({Range(machine.Share)}).";
    }

    /// <summary>Returns the reasons that documents could not be judged; empty where all could.</summary>
    internal static string NotJudged(PrevalenceReport report)
    {
        var (figures, summary) = (report.Figures, report.Summary);
        var parts = new List<string>();
        if (figures.TooShort > 0) parts.Add($"{Numbers.Count(figures.TooShort)} {(figures.TooShort == 1 ? "has" : "have")} fewer than {PrevalenceFigures.MinWords} words");
        if (figures.Unsupported > 0) parts.Add($"{Numbers.Count(figures.Unsupported)} {(figures.Unsupported == 1 ? "is" : "are")} in languages that the detector was not measured on");
        if (figures.Wordless > 0) parts.Add($"{Numbers.Count(figures.Wordless)} {(figures.Wordless == 1 ? "has" : "have")} no words at all");
        var says = parts.Count == 0 ? "" : $"Not judged: {List(parts)}.";
        return summary.Rejects == 0 ? says : $"{says} {Numbers.Format(summary.Rejects, "record")} could not be read.".TrimStart();
    }

    internal static string Name(Verdict verdict) => Array.Find(VerdictTable, row => row.Verdict == verdict).Name;

    internal static string Level(DriftLevel level) => level.ToString().ToLowerInvariant();

    /// <summary>Returns true if there are enough documents to detect drift.</summary>
    internal static bool IsTold(DriftReport drift) => drift.Human is not null || drift.Features.Any(figure => figure.Documents >= DriftReport.MinDocuments);

    /// <summary>Formats a share in whole percent; below ten with one decimal.</summary>
    internal static string Percent(double share) => (100 * share).ToString(share is > 0 and < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";

    /// <summary>Formats a range such as 33% to 50%.</summary>
    internal static string Range(Estimate share) => $"{Percent(share.Low)} to {Percent(share.High)}";

    /// <summary>Formats a share with its range, such as 41% (33% to 50%).</summary>
    internal static string WithRange(Estimate share) => $"{Percent(share.Value)} ({Range(share)})";

    /// <summary>Returns a group's name for a table.</summary>
    internal static string Group(string name) => name.Length == 0 ? "(none)" : name;

    /// <summary>Returns a group's name for a sentence.</summary>
    internal static string Quoted(string name) => name.Length == 0 ? "those without one" : BidiText.Name(name.Length <= 60 ? name : name[..(char.IsHighSurrogate(name[58]) ? 58 : 59)] + "…");

    /// <summary>Returns the field of a grouping, as a title states it.</summary>
    internal static string By(string key) => "By " + BidiText.Name(key);

    /// <summary>Formats the false-positive rate, such as 1%.</summary>
    internal static string Rate(PrevalenceReport report) => Numbers.Tick(100 * report.Basis.Options.FalsePositiveRate) + "%";

    /// <summary>Formats a list as a, b and c.</summary>
    internal static string List(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private static string Named(PrevalenceGroup all, long judged)
    {
        var named = all.Verdicts.GetValueOrDefault(Verdict.Machine);
        return judged == 1
            ? $"The one document that can be judged is {(named == 1 ? "" : "not ")}named machine text"
            : $"{(named == 0 ? "None" : Numbers.Count(named))} of the {Numbers.Format(judged, "document")} that can be judged {(named == 1 ? "is" : "are")} named machine text, one by one";
    }
}
