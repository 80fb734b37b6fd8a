namespace Provenance.Features;

/// <summary>What one of two language models makes of a stretch of text, in nats a token.</summary>
/// <param name="Words">Mean logarithm of the probabilities that counts of words alone give.</param>
/// <param name="Pairs">That which counts of words and pairs give.</param>
/// <param name="Mean">Mean surprise.</param>
/// <param name="Deviation">Its standard deviation.</param>
internal readonly record struct ModelSurprise(float Words, float Pairs, float Mean, float Deviation);
