namespace Provenance.Detection.Spans;

/// <summary>A part and the bytes of the raw text that it stands in, from the start of a character to the end of one.</summary>
internal readonly record struct LocatedPart(int Start, int End, TextPart Part);
