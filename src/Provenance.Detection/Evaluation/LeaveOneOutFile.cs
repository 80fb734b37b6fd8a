using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>The JSON of a leave-one-out evaluation, fields in order.</summary>
internal sealed record LeaveOneOutFile(
    string Format, string LeaveOneOut, IReadOnlyList<string> Inputs, EvaluationFileOptions Options, LeaveOneOutTraining Training, long Documents, long Rejects,
    IReadOnlyDictionary<string, long> RejectReasons, IReadOnlyList<GroupResult> Results, int TooSmall, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MacroAverage? Mean)
{
    internal static LeaveOneOutFile Create(IReadOnlyList<string> inputs, TrainingOptions training, EvaluationOptions options, LeaveOneOutReport report) => new(
        EvaluationJson.Format, report.Field, inputs, EvaluationFileOptions.Create(options),
        new(training.Seed, training.Folds, [.. training.Holdouts.Select(holdout => holdout.ToString())], training.Base?.Digest),
        report.Documents, report.Rejects, report.RejectReasons, report.Results, report.TooSmall, report.Mean);
}

/// <summary>The training settings of these detectors.</summary>
internal sealed record LeaveOneOutTraining(
    ulong Seed, int Folds, IReadOnlyList<string> Holdouts, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Base);
