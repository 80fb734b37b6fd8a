namespace Provenance.Training;

/// <summary>Result of <see cref="DetectorExtensions.Check"/>: the numbers of parts compared and found equal.</summary>
/// <param name="Stages">Number of ensembles of trees: 1, or 3 in an adapted detector.</param>
/// <param name="Trees">Number of trees in all of them.</param>
/// <param name="Texts">Number of texts whose score, probability, p-value, resemblance, words, language and verdict were compared, bit by bit.</param>
public sealed record DetectorCheck(int Stages, int Trees, long Texts);
