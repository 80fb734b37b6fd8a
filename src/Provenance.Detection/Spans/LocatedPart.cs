namespace Provenance.Detection.Spans;

/// <summary>A part and its bytes in the raw text, from the start of a character to the end of one.</summary>
internal readonly record struct LocatedPart(int Start, int End, TextPart Part);
