namespace Provenance.Detection.Quantification;

/// <summary>Scores of one data set's texts of one label, by a model that did not see that data set.</summary>
/// <param name="Machine">True for machine text.</param>
/// <param name="Counts">Counts by cell of <see cref="ScoreGrid"/>.</param>
internal readonly record struct ScoreSource(bool Machine, ReadOnlyMemory<int> Counts);
