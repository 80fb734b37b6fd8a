namespace Provenance.Detection;

/// <summary>Something that was found in raw text before anything was judged.</summary>
/// <param name="Name">What, as in <see cref="Assessment.Anomalies"/>.</param>
/// <param name="Documents">Documents that have it.</param>
/// <param name="Count">How often it was found.</param>
public sealed record AnomalyFigure(string Name, long Documents, long Count);
