namespace Provenance.Detection.Tensors;

/// <summary>A tensor as the header describes it, before its bytes are read.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Extents, outermost first; none for a scalar.</param>
/// <param name="Begin">The offset of the first byte from the end of the header.</param>
/// <param name="End">The offset after the last byte.</param>
internal sealed record SafeTensorEntry(string Name, SafeTensorType Type, long[] Shape, long Begin, long End);
