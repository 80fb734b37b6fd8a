namespace Provenance.Detection.Quantification;

/// <summary>Scores of one data set's texts of one label, by a model that did not see that set.</summary>
/// <param name="Machine">Whether machines wrote them.</param>
/// <param name="Counts">Counts in the cells of <see cref="ScoreGrid"/>.</param>
internal readonly record struct ScoreSource(bool Machine, ReadOnlyMemory<int> Counts);
