namespace Provenance.Curation;

/// <summary>The result of a minimum tail coverage.</summary>
/// <param name="Asked">The requested minimum, 0 to 1.</param>
/// <param name="Types">Number of rare words of the reference: counted one to five times.</param>
/// <param name="Before">The share of them in the set as first chosen.</param>
/// <param name="After">The share of them in the final set.</param>
/// <param name="Exchanged">Number of documents that came in for their rare words, each in place of others that carried none.</param>
public sealed record TailFloor(double Asked, int Types, double Before, double After, long Exchanged);
