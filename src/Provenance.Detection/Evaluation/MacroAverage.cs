using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Macro average over data sets of one kind of machine text, compared with the same data set's human text.</summary>
/// <param name="Kind"><c>plain</c>: no attack; <c>attacked</c>: any other value of <c>attack</c>.</param>
/// <param name="Sets">Number of data sets with enough documents of both labels.</param>
/// <param name="Auroc">Mean AUROC.</param>
/// <param name="TprAt5">Mean TPR at 5% FPR.</param>
/// <param name="TprAt1">Mean TPR at 1% FPR.</param>
public sealed record MacroAverage(string Kind, int Sets, double Auroc, [property: JsonPropertyName("tpr_at_5")] double TprAt5, [property: JsonPropertyName("tpr_at_1")] double TprAt1);
