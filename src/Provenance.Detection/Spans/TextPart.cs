namespace Provenance.Detection.Spans;

/// <summary>A part of a document whose parts differ: where it stands in the canonical text, in bytes, and what the detector says of it alone.</summary>
internal readonly record struct TextPart(int Start, int End, int Words, Verdict Verdict, double Probability, double PValue);
