namespace Provenance.Training.Learning;

/// <summary>One negative (human) score from models that were not fitted to it.</summary>
/// <param name="Score">Finite; a margin is best, because tails of probabilities end at 1.</param>
/// <param name="Words">The number of words.</param>
/// <param name="Group">The language group.</param>
/// <param name="Set">The number of the data set, any number.</param>
/// <param name="Weight">Not negative.</param>
internal readonly record struct ConformalRow(double Score, int Words, int Group, int Set, double Weight = 1);
