using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>The JSON of an evaluation, fields in order.</summary>
internal sealed record EvaluationFile(
    string Format, string Detector, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Other, IReadOnlyList<string> Inputs, EvaluationFileOptions Options,
    long Documents, IReadOnlyDictionary<string, long> Labels, long TooShort, long Rejects, IReadOnlyDictionary<string, long> RejectReasons, GroupResult Overall, IReadOnlyDictionary<string, IReadOnlyList<GroupResult>> Groups,
    IReadOnlyList<RocCurve> Curves, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreHistogram? Scores, IReadOnlyList<MacroAverage> Means,
    IReadOnlyList<FalsePositiveCheck> Promise, VerdictSummary Verdicts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MixedResult? Mixed, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CalibrationResult? Calibration,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ComparisonResult>? Comparison)
{
    internal static EvaluationFile Create(IReadOnlyList<string> inputs, EvaluationOptions options, EvaluationReport report) => new(
        EvaluationJson.Format, report.Detector, report.Other, inputs, EvaluationFileOptions.Create(options), report.Documents, report.Labels.ToDictionary(row => Lower(row.Key), row => row.Value), report.TooShort, report.Rejects,
        report.RejectReasons,
        report.Overall, report.Groups, report.Curves, report.Scores, report.Means, report.Promise,
        report.Verdicts, report.Mixed, report.Calibration, report.Other is null ? null : report.Comparison);

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}

/// <summary>The options that determine an evaluation's figures.</summary>
internal sealed record EvaluationFileOptions(int MinWords, double Fpr, int LeastDocuments, int LeastHumanForPromise, int Draws, ulong Seed, string TextField, string IdField)
{
    internal static EvaluationFileOptions Create(EvaluationOptions options) => new(
        options.MinWords, options.FalsePositiveRate, options.MinDocuments, options.MinHumanForPromise, options.Draws, options.Seed, options.Reading.TextField, options.Reading.IdField);
}
