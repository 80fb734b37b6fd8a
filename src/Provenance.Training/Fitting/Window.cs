namespace Provenance.Training.Fitting;

/// <summary>A segment of a training document, the unit of learning.</summary>
/// <param name="Document">Index of the document.</param>
/// <param name="From">Index of the first token.</param>
/// <param name="To">Index after the last token.</param>
internal readonly record struct Window(int Document, int From, int To);
