namespace Provenance.Curation;

/// <summary>Lexical diversity of a part of the input or of the training set.</summary>
/// <param name="Name"><c>reference</c>, <c>pool</c>, <c>set</c>, or a stage's name, such as <c>stage-01</c>.</param>
/// <param name="Figures">The figures, with the size of the sample.</param>
/// <param name="AgainstReference">Tail coverage and tail mass; null for the reference itself, and without a reference.</param>
public sealed record SelectionDiversity(string Name, DiversityFigures Figures, BaselineFigures? AgainstReference);
