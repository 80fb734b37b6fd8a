namespace Provenance.Detection.Tensors;

/// <summary>One tensor of a file, referring to the file's memory.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Extents, outermost first; none for a scalar.</param>
/// <param name="Data">Elements, little-endian, row-major.</param>
internal sealed record SafeTensor(string Name, SafeTensorType Type, IReadOnlyList<long> Shape, ReadOnlyMemory<byte> Data);
