namespace Provenance.Detection.Features;

/// <summary>The tokens that an n-gram was made of, which locate it in a text.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Length">Number of tokens, 1 or more.</param>
internal readonly record struct NgramSpan(int First, int Length);
