namespace Provenance.Detection;

/// <summary>Result of <see cref="Detector.Check"/>: the things that were compared and found equal.</summary>
/// <param name="Stages">Stages of trees.</param>
/// <param name="Trees">Trees of all stages.</param>
/// <param name="Texts">Texts of which score, probability, p-value, resemblance, words, language and verdict were compared, bit by bit.</param>
public sealed record DetectorCheck(int Stages, int Trees, long Texts);
