using System.Text.Json.Serialization;
using Provenance.Detection.Evaluation;

namespace Provenance.Training.Holdouts;

/// <summary>Leave-one-out evaluations as JSON, written as other evaluations are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(EvaluationJsonContext.FigureConverter), typeof(EvaluationJsonContext.OperatingPointConverter)])]
[JsonSerializable(typeof(LeaveOneOutFile))]
internal sealed partial class LeaveOneOutJsonContext : JsonSerializerContext;
