namespace Provenance.Detection.Learning;

/// <summary>One negative (human) score that no part of the model was fitted to.</summary>
/// <param name="Score">Finite; best a margin, because tails of probabilities end at 1.</param>
/// <param name="Words">Its length.</param>
/// <param name="Group">Its language group.</param>
/// <param name="Set">The set that it comes from, any number.</param>
/// <param name="Weight">Not negative.</param>
internal readonly record struct ConformalRow(double Score, int Words, int Group, int Set, double Weight = 1);
