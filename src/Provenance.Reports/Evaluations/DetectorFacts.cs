using System.Text.Json;

namespace Provenance.Reports.Evaluations;

/// <summary>The facts that a detector's own file states.</summary>
/// <param name="Languages">ISO 639-1 codes of the languages with verdicts.</param>
/// <param name="Sets">Names of the training data sets.</param>
/// <param name="Holdouts">The holdouts of its training, such as <c>domain:news</c>.</param>
/// <param name="LeftOutAuroc">Mean AUROC over data sets held out in training; null if it is not stated.</param>
/// <param name="LeftOutTpr">Mean TPR at 1% FPR over the same data sets.</param>
internal sealed record DetectorFacts(
    IReadOnlyList<string> Languages, IReadOnlyList<string> Sets, IReadOnlyList<string> Holdouts, double? LeftOutAuroc, double? LeftOutTpr)
{
    internal static DetectorFacts Create(Detector detector)
    {
        using var training = JsonDocument.Parse(detector.Training);
        using var metrics = JsonDocument.Parse(detector.Metrics);
        var mean = Member(metrics.RootElement, "mean");
        return new DetectorFacts(
            detector.SupportedLanguages,
            Member(training.RootElement, "sets") is { ValueKind: JsonValueKind.Object } sets ? [.. sets.EnumerateObject().Select(set => set.Name)] : [],
            Member(training.RootElement, "holdouts") is { ValueKind: JsonValueKind.Array } holdouts ? [.. holdouts.EnumerateArray().Select(holdout => holdout.ToString())] : [],
            Number(mean, "auroc"), Number(mean, "tpr_at_1_fpr"));
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) ? member : null;

    private static double? Number(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
