namespace Provenance.Detection.Explanations;

/// <summary>A part of a document whose parts differ, for readers.</summary>
/// <param name="Span">The position of the part and its own assessment.</param>
/// <param name="Start">Index of the first character, in Unicode code points.</param>
/// <param name="End">Index after the last character, in Unicode code points.</param>
/// <param name="Opening">The first words, on one line and without control characters.</param>
public sealed record ExplainedPart(AssessmentSpan Span, int Start, int End, string Opening);
