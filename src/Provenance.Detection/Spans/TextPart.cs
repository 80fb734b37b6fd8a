namespace Provenance.Detection.Spans;

/// <summary>A part of a document whose parts differ: its place in the canonical text, in bytes, and its own result.</summary>
internal readonly record struct TextPart(int Start, int End, int Words, Verdict Verdict, double Probability, double PValue);
