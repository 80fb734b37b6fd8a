namespace Provenance.Collapse;

/// <summary>The result of a student on the first part of an ordered pool of a model's text, with or without unmarked human text.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Pool"><c>mixed</c>: with hidden human text; <c>synthetic</c>: without; <c>unknown</c>: with hidden human text, the rest written in a way
/// that the detector does not know.</param>
/// <param name="Order"><c>resemblance</c>, by the detector; <c>reversed</c>, the same the wrong way round; <c>quality</c>; <c>random</c>.</param>
/// <param name="Student"><c>kneser-ney</c>, trained on the part alone; <c>neural</c>, trained on through all parts up to this one.</param>
/// <param name="Share">The part, (0, 1], of the pool's words.</param>
/// <param name="HumanShare">Share of the part that people wrote, 0 to 1.</param>
/// <param name="Perplexity">Of held-out human text.</param>
public sealed record OrderFigures(ulong Seed, string Pool, string Order, string Student, double Share, double HumanShare, double Perplexity);
