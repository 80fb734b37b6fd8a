using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: the documents read, those left out, and those that the detector had seen before.</summary>
internal static class BasisSection
{
    private sealed record Row(string Name, string Value, string Meaning);

    internal static HtmlSection Create(EvaluationReport report, EvaluationBasis basis) => new("basis", "What the figures rest on", "Basis", html =>
    {
        html.Element("p", Says(report, basis)).Line();
        new HtmlTable<Row>("What was read", HtmlColumn<Row>.Explained("documents", row => row.Name, row => row.Meaning), HtmlColumn<Row>.Number("number", row => row.Value)) { CaptionHidden = true }
            .Write(html, [.. Rows(report, basis)]);
    });

    private static string Says(EvaluationReport report, EvaluationBasis basis)
    {
        var sets = report.Groups.TryGetValue("set", out var all) ? all : [];
        var both = sets.Count(set => set.Human > 0 && set.Machine > 0);
        var says = $"{Numbers.Format(sets.Count, "set")}, of which {Numbers.Count(both)} {(both == 1 ? "has" : "have")} both human and machine text; only there is the one measured against the other of the same kind.";
        if (basis.Detector is { Sets.Count: > 0 } detector)
        {
            var shared = EvaluationWarnings.Shared(report, basis).Count;
            says += $" The detector names {Numbers.Format(detector.Sets.Count, "set")} that it was trained on"
                + (shared == 0 ? ", none of them by the name of one measured on." : $"; {Numbers.Count(shared)} of those measured on {(shared == 1 ? "has" : "have")} the name of one of them.");
        }

        return says;
    }

    private static IEnumerable<Row> Rows(EvaluationReport report, EvaluationBasis basis)
    {
        yield return new Row("Labelled documents read", Numbers.Count(report.Documents), "");
        yield return new Row("Left out as too short", Numbers.Count(report.TooShort), $"Fewer than {Numbers.Format(basis.Options.MinWords, "word")}: no verdict is given on so little.");
        yield return new Row("Human", Numbers.Count(report.Overall.Human), "What false positives are counted in.");
        yield return new Row("Machine", Numbers.Count(report.Overall.Machine), "What is to be found.");
        if (report.Mixed is { } mixed)
        {
            yield return new Row("Mixed", Numbers.Count(mixed.Documents), "Written by people and models together; in the verdicts alone.");
        }

        foreach (var (reason, count) in report.RejectReasons)
        {
            yield return new Row($"Not used: {reason}", Numbers.Count(count), "Records that could not be read or had no label; --rejects writes each.");
        }
    }
}
