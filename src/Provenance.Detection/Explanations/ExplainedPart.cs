namespace Provenance.Detection.Explanations;

/// <summary>A part of a document whose parts differ, as a person finds it.</summary>
/// <param name="Span">Where it stands and what the detector says of it alone.</param>
/// <param name="Start">Its first character, counted in Unicode code points.</param>
/// <param name="End">After its last character, counted in Unicode code points.</param>
/// <param name="Opening">Its first words, on one line and without control characters.</param>
public sealed record ExplainedPart(AssessmentSpan Span, int Start, int End, string Opening);
