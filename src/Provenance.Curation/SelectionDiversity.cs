namespace Provenance.Curation;

/// <summary>Lexical diversity of a part of what was read or made.</summary>
/// <param name="Name"><c>reference</c>, <c>pool</c>, <c>set</c>, or a stage's, such as <c>stage-01</c>.</param>
/// <param name="Figures">Measured on a sample of so many documents and words as they say.</param>
/// <param name="AgainstReference">Tail coverage and tail mass; null for the reference itself, and where there is none.</param>
public sealed record SelectionDiversity(string Name, DiversityFigures Figures, BaselineFigures? AgainstReference);
