using System.Text.Json.Serialization;
using Provenance.Detection.Evaluation;

namespace Provenance.Training.Holdouts;

/// <summary>The JSON of a leave-one-out evaluation, fields in order.</summary>
internal sealed record LeaveOneOutFile(
    string Format, string LeaveOneOut, IReadOnlyList<string> Inputs, EvaluationFileOptions Options, LeaveOneOutTraining Training, long Documents, long Rejects,
    IReadOnlyDictionary<string, long> RejectReasons, IReadOnlyList<GroupResult> Results, int TooSmall, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MacroAverage? Mean)
{
    internal static LeaveOneOutFile Create(LeaveOneOutReport report) => new(
        EvaluationJson.Format, report.Field, report.Inputs, EvaluationFileOptions.Create(report.Options),
        new(report.Training.Seed, report.Training.Folds, [.. report.Training.Holdouts.Select(holdout => holdout.ToString())], report.Training.Base?.Digest),
        report.Documents, report.Rejects, report.RejectReasons, report.Results, report.TooSmall, report.Mean);
}

/// <summary>The training settings of these detectors.</summary>
internal sealed record LeaveOneOutTraining(
    ulong Seed, int Folds, IReadOnlyList<string> Holdouts, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Base);
