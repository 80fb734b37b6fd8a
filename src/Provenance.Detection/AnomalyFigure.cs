namespace Provenance.Detection;

/// <summary>An anomaly found in raw text before scoring.</summary>
/// <param name="Name">The name, as in <see cref="Assessment.Anomalies"/>.</param>
/// <param name="Documents">Documents that have it.</param>
/// <param name="Count">Number of occurrences.</param>
public sealed record AnomalyFigure(string Name, long Documents, long Count);
