namespace Provenance.Detection.Tensors;

/// <summary>A tensor as a header names it, before its bytes are looked at.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Type">Of its elements.</param>
/// <param name="Shape">Extents, outermost first; none for a scalar.</param>
/// <param name="Begin">Where it begins, in bytes from the end of the header.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SafeTensorEntry(string Name, SafeTensorType Type, long[] Shape, long Begin, long End);
