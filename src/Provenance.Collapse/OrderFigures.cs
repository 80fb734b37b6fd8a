namespace Provenance.Collapse;

/// <summary>The result of a student on the first part of an ordered pool of a model's text, with or without unmarked human text.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Pool"><c>mixed</c>: with hidden human text; <c>synthetic</c>: without; <c>unknown</c>: with hidden human text, the rest sampled in a way
/// unknown to the detector.</param>
/// <param name="Order"><c>resemblance</c>, by the detector; <c>reversed</c>, the opposite order; <c>quality</c>; <c>random</c>.</param>
/// <param name="Student"><c>kneser-ney</c>, trained on the part alone; <c>neural</c>, trained through all parts up to this one.</param>
/// <param name="Share">Size of the part as a share of the pool's words, (0, 1].</param>
/// <param name="HumanShare">Human share of the part, 0 to 1.</param>
/// <param name="Perplexity">Perplexity of held-out human text.</param>
public sealed record OrderFigures(ulong Seed, string Pool, string Order, string Student, double Share, double HumanShare, double Perplexity);
