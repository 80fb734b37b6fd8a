namespace Provenance.Detection.Explanations;

/// <summary>A feature in plain words.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Low">A low value, to be followed by "than in so much of human text".</param>
/// <param name="High">A high value, likewise.</param>
internal sealed record FeatureWording(string Name, string Low, string High);
