using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Macro average over data sets of one kind of machine text, compared with the same data set's human text.</summary>
/// <param name="Kind"><c>plain</c>: no attack; <c>attacked</c>: any other value of <c>attack</c>.</param>
/// <param name="Sets">Number of data sets with enough documents of both labels.</param>
/// <param name="Auroc">Mean AUROC.</param>
/// <param name="TprAt5">Mean TPR at 5% FPR.</param>
/// <param name="TprAt1">Mean TPR at 1% FPR.</param>
/// <param name="SetsAtPoint1">Number of those data sets with at least <see cref="GroupResult.MinHumanForTprAtPoint1"/> human documents.</param>
/// <param name="TprAtPoint1">Mean TPR at 0.1% FPR over them; null without any.</param>
public sealed record MacroAverage(string Kind, int Sets, double Auroc, [property: JsonPropertyName("tpr_at_5")] double TprAt5, [property: JsonPropertyName("tpr_at_1")] double TprAt1,
    [property: JsonPropertyName("sets_at_point_1")] int SetsAtPoint1, [property: JsonPropertyName("tpr_at_point_1")] double? TprAtPoint1);
