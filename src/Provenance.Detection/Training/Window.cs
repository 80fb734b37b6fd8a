namespace Provenance.Detection.Training;

/// <summary>A stretch of a training document, the unit that is learnt from.</summary>
/// <param name="Document">Index into the corpus.</param>
/// <param name="From">First token.</param>
/// <param name="To">One past the last token.</param>
internal readonly record struct Window(int Document, int From, int To);
