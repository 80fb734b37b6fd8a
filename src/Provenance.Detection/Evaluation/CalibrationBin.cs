using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Documents of similar probability, and the observed share of machine text among them.</summary>
/// <param name="Low">Lowest probability of the bin, exclusive except for 0.</param>
/// <param name="High">Highest probability of the bin.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Share">Their share of the total weight, 0 to 1.</param>
/// <param name="Predicted">Weighted mean probability; null where the bin is empty.</param>
/// <param name="Observed">Weighted share of machine text; null where the bin is empty.</param>
public sealed record CalibrationBin(
    double Low, double High, int Documents, double Share,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Predicted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Observed);
