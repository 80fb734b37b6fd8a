namespace Provenance.Detection.Explanations;

/// <summary>A feature in plain words.</summary>
/// <param name="Name">The feature's name in plain words.</param>
/// <param name="Low">Wording of a low value, followed by "than in N% of human text".</param>
/// <param name="High">Wording of a high value, likewise.</param>
internal sealed record FeatureWording(string Name, string Low, string High);
