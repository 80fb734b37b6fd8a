using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Provenance.Detection.Tensors;

/// <summary>
/// Reads the safetensors format (huggingface/safetensors): 8 bytes of little-endian header length, a JSON header, and the tensors' bytes
/// without gaps. Every bound is checked before a byte is used, and nothing is executed.
/// </summary>
internal sealed class SafeTensorsFile
{
    /// <summary>Maximum number of bytes of a header, the limit of the reference implementation.</summary>
    internal const int MaxHeader = 100_000_000;

    private const int LengthBytes = 8;
    private readonly Dictionary<string, SafeTensor> _tensors = new(StringComparer.Ordinal);

    private SafeTensorsFile(IReadOnlyDictionary<string, string> metadata) => Metadata = metadata;

    internal IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensors by name.</summary>
    internal IReadOnlyDictionary<string, SafeTensor> Tensors => _tensors;

    /// <summary>Reads a file from memory, which is not copied and must not change.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="requireDigest">True to refuse a file without a digest of itself; an existing digest is always checked.</param>
    /// <exception cref="SafeTensorsException">The bytes break the format or differ from their digest.</exception>
    internal static SafeTensorsFile Read(ReadOnlyMemory<byte> file, bool requireDigest = true)
    {
        var bytes = file.Span;
        if (bytes.Length < LengthBytes) throw new SafeTensorsException($"{bytes.Length} bytes are too few for a header length");
        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length > MaxHeader) throw new SafeTensorsException($"not a safetensors file: a header of {length} bytes is longer than the {MaxHeader} allowed");
        if (length > (ulong)(bytes.Length - LengthBytes)) throw new SafeTensorsException($"the file ends inside its header of {length} bytes");
        var start = LengthBytes + (int)length;
        var header = SafeTensorsHeader.Parse(bytes[LengthBytes..start]);
        if (header.DigestAt >= 0)
        {
            var at = LengthBytes + header.DigestAt;
            if (!bytes.Slice(at, SafeTensorsDigest.Digits).SequenceEqual(SafeTensorsDigest.Compute(bytes, at)))
                throw new SafeTensorsException("the file is damaged: its bytes do not have the digest that it states");
        }
        else if (requireDigest)
        {
            throw new SafeTensorsException("the file states no digest");
        }
        var result = new SafeTensorsFile(header.Metadata);
        result.AddTensors(header, file[start..], start);
        return result;
    }

    /// <summary>Returns a copy of a tensor's elements; any shape.</summary>
    /// <exception cref="SafeTensorsException">There is no such tensor, or it has another type.</exception>
    internal T[] Values<T>(string name) where T : unmanaged
    {
        if (!_tensors.TryGetValue(name, out var tensor)) throw new SafeTensorsException($"the file has no tensor '{name}'");
        if (tensor.Type != SafeTensorTypes.Get<T>()) throw new SafeTensorsException($"tensor '{name}' is {tensor.Type} where {SafeTensorTypes.Get<T>()} is needed");
        // The format is little-endian, and so are all but one of .NET 10's processors.
        if (!BitConverter.IsLittleEndian) throw new NotSupportedException("big-endian processors are not supported");
        return MemoryMarshal.Cast<byte, T>(tensor.Data.Span).ToArray();
    }

    /// <summary>Returns the same as <see cref="Values{T}(string)"/>, for a given number of elements.</summary>
    /// <exception cref="SafeTensorsException">There is no such tensor, or it has another type or size.</exception>
    internal T[] Values<T>(string name, long count) where T : unmanaged
    {
        var values = Values<T>(name);
        return values.Length == count ? values : throw new SafeTensorsException($"tensor '{name}' has {values.Length} elements where {count} are needed");
    }

    private void AddTensors(SafeTensorsHeader header, ReadOnlyMemory<byte> data, int dataStart)
    {
        header.Tensors.Sort(static (a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));
        var at = 0L;
        foreach (var (name, type, shape, begin, end) in header.Tensors)
        {
            if (begin != at) throw new SafeTensorsException($"tensor '{name}' starts at {begin} where the one before ends at {at}: a hole or an overlap");
            if (end < begin || end > data.Length) throw new SafeTensorsException($"tensor '{name}' ends at {end}, outside the {data.Length} bytes of data");
            var size = (long)type.Size();
            foreach (var extent in shape)
            {
                // Extents of a valid tensor multiply to at most the file's size, unless one is 0.
                if (extent != 0 && size > long.MaxValue / extent) throw new SafeTensorsException($"tensor '{name}' has a shape whose size overflows");
                size *= extent;
            }
            if (size != end - begin) throw new SafeTensorsException($"tensor '{name}' has {end - begin} bytes where its shape needs {size}");
            if ((dataStart + begin) % type.Size() != 0) throw new SafeTensorsException($"tensor '{name}' is not aligned to its {type.Size()}-byte elements");
            _tensors.Add(name, new SafeTensor(name, type, shape, data.Slice((int)begin, (int)size)));
            at = end;
        }
        if (at != data.Length) throw new SafeTensorsException($"{data.Length - at} bytes after the last tensor belong to none");
    }
}
