using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Sentences shared by a training set's page and its card.</summary>
internal static class SelectionWords
{
    internal const string TailRule =
        "Tail coverage and tail mass come first, because they fall when a model collapses: rare words go, and the rest takes their place.";

    internal const string ResemblanceRule = "Human-resemblance is the detector's calibrated log-odds that a human wrote a document: 0 is undecided, and more is more human.";

    /// <summary>Returns the unit of shares, in the plural.</summary>
    internal static string Unit(SelectionReport report) => report.Unit switch
    {
        BudgetUnit.Words => "words",
        BudgetUnit.Tokens => $"tokens of {report.Tokenizer}",
        BudgetUnit.Bytes => "bytes",
        _ => "documents",
    };

    /// <summary>Returns a facet's name as a title.</summary>
    internal static string Facet(string name) => name switch
    {
        "origin" => "By who wrote it",
        "generation" => "By generation",
        "generator" => "By generator",
        "domain" => "By domain",
        "language" => "By language",
        "source" => "By source",
        _ => "By " + name,
    };

    /// <summary>Returns a sentence on inputs and outputs.</summary>
    internal static string Headline(SelectionReport report)
    {
        if (report.In.Documents == 0) return "Nothing could be read, so the set is empty.";

        return report.Out.Documents == 0
            ? $"None of {Numbers.Format(report.In.Documents, "document")} read was chosen: the set is empty."
            : $"{Numbers.Format(report.Out.Documents, "document")} in {Numbers.Format(report.Stages.Count, "stage")}, chosen from {Numbers.Count(report.In.Documents)} read.";
    }

    /// <summary>Returns a sentence on the human share; empty for an empty set.</summary>
    internal static string HumanShare(SelectionReport report)
    {
        if (double.IsNaN(report.HumanShareOut)) return "";

        var share = $"{Numbers.Share(report.HumanShareOut)} of the set's {Unit(report)} count as human";
        var asked = Numbers.Share(report.HumanShareAsked);
        return report.HumanShareAsked <= 0 ? $"{share}; the policy asks for no least share."
            : report.HumanShareOut < report.HumanShareAsked ? $"{share}, less than the {asked} that the policy asks for."
            : $"{share}; the policy asks for at least {asked}.";
    }

    internal static string Sentinels(SentinelFinding finding)
    {
        var what = $"{Numbers.Format(finding.Count, "document")} known to be human ({(finding.FromFiles ? "given by the policy" : "of the pool")}) {(finding.Count == 1 ? "was" : "were")} ranked among " +
            $"{Numbers.Format(finding.Against, "document")} not declared human.";
        if (double.IsNaN(finding.MedianRank)) return $"{what} No median rank could be taken, so the detector's order was not tried.";

        var rank = $"The median one looks more human than {Numbers.Share(finding.MedianRank)} of them, where the policy asks for {Numbers.Share(finding.MinMedianRank)}; a detector that knows nothing gives 50.0%.";
        return finding.Trusted ? $"{what} {rank}" : $"{what} {rank} The detector does not know what wrote the rest: its order is not to be trusted.";
    }

    internal static string Tail(TailFloor tail) =>
        $"The policy asks for {Numbers.Share(tail.Asked)} of the reference's {Numbers.Format(tail.Types, "rare word")}. The set had {Numbers.Share(tail.Before)} as it was first chosen " +
        $"and has {Numbers.Share(tail.After)} after {Numbers.Format(tail.Exchanged, "document")} came in for the rare words that {(tail.Exchanged == 1 ? "it carries" : "they carry")}, in place of others that carried none." +
        (tail.After < tail.Asked ? " The floor was not reached." : "");

    internal static string Duplicates(SelectionFigures figures) =>
        figures.ExactDuplicates.Documents + figures.NearDuplicates.Documents == 0
            ? "No document was left out for being a duplicate."
            : $"{Numbers.Format(figures.ExactDuplicates.Documents, "document")} had the very text of another and {Numbers.Count(figures.NearDuplicates.Documents)} nearly did: together {Numbers.Share(figures.DuplicateShare)} of what was read. One of each kind stays, the more human one.";
}
