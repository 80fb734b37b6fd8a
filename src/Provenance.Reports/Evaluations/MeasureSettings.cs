using System.Globalization;
using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: the settings that reproduce the measurement.</summary>
internal static class MeasureSettings
{
    internal static HtmlSection Create(EvaluationReport report, EvaluationBasis basis) => new("settings", "How it was measured", "How measured", html =>
    {
        html.Element("p", "The same documents, detector and options give the same figures, with any number of threads.").Line();
        WritePairs(html, "Detector", [.. Detector(report.Detector, basis.Detector)]);
        if (report.Other is { } other) WritePairs(html, "The other detector", [.. Detector(other, basis.Other)]);

        WritePairs(html, "Documents", [.. basis.Inputs.Select(input => KeyValuePair.Create("input", input))]);
        WritePairs(html, "Options", Options(basis.Options));
    });

    internal static List<KeyValuePair<string, string>> Options(EvaluationOptions options) =>
    [
        new("least words", Text(options.MinWords)),
        new("false-positive rate of verdicts", Text(options.FalsePositiveRate)),
        new("documents of each side that a group needs", Text(options.MinDocuments)),
        new("human documents that the promise needs", Text(options.MinHumanForPromise)),
        new("human documents that 0.1% false positives need", Text(GroupResult.MinHumanForTprAtPoint1)),
        new("draws of each bootstrap, at most", Text(options.Draws)),
        new("seed of the draws", Text(options.Seed)),
        new("field of the text", options.Reading.TextField),
        new("field of the id", options.Reading.IdField),
    ];

    internal static void WritePairs(HtmlWriter html, string caption, IReadOnlyList<KeyValuePair<string, string>> pairs) =>
        new HtmlTable<KeyValuePair<string, string>>(caption,
            HtmlColumn<KeyValuePair<string, string>>.Name("name", pair => pair.Key),
            HtmlColumn<KeyValuePair<string, string>>.Code("value", pair => pair.Value)).Write(html, pairs);

    private static IEnumerable<KeyValuePair<string, string>> Detector(string digest, DetectorFacts? facts)
    {
        yield return new("digest", digest);
        if (facts is null) yield break;

        yield return new("gives verdicts in", facts.Languages.Count == 0 ? "no language" : string.Join(", ", facts.Languages));
        yield return new("sets trained on", facts.Sets.Count == 0 ? "it does not say" : string.Join(", ", facts.Sets));
        yield return new("kept out of training", facts.Holdouts.Count == 0 ? "nothing" : string.Join(", ", facts.Holdouts));
        if (facts is { LeftOutAuroc: { } auroc, LeftOutTpr: { } found })
        {
            yield return new("on sets left out in training, mean", $"AUROC {Numbers.Figure(auroc)}, {Numbers.Share(found)} found at 1% false positives");
        }
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
