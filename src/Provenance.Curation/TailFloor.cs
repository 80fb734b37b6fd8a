namespace Provenance.Curation;

/// <summary>The result of a minimum tail coverage.</summary>
/// <param name="Asked">The floor, 0 to 1.</param>
/// <param name="Types">Rare words of the reference: counted one to five times.</param>
/// <param name="Before">The share of them that the set had as it was first chosen.</param>
/// <param name="After">The share that it has.</param>
/// <param name="Exchanged">Documents that came in for carrying rare words, each in place of others that carried none.</param>
public sealed record TailFloor(double Asked, int Types, double Before, double After, long Exchanged);
