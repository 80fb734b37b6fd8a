namespace Provenance.Detection.Features;

/// <summary>The tokens that an n-gram was made of: where what is learnt about it stands in a text.</summary>
/// <param name="First">Its first token's index.</param>
/// <param name="Length">How many tokens, 1 or more.</param>
internal readonly record struct NgramSpan(int First, int Length);
