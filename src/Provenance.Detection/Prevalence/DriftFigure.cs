namespace Provenance.Detection.Prevalence;

/// <summary>The distance between one property of a collection and its expected value.</summary>
/// <param name="Name">A feature's name, or <c>score</c>.</param>
/// <param name="Documents">Number of documents counted.</param>
/// <param name="Index">Population stability index, 0 and more.</param>
/// <param name="Usual">The index that nine of ten single sources of the training data stay below; 0 where it is not known.</param>
/// <param name="PValue">The probability of such a distance without drift: Kolmogorov-Smirnov, over bins.</param>
/// <param name="Level">The level.</param>
public sealed record DriftFigure(string Name, long Documents, double Index, double Usual, double PValue, DriftLevel Level);
