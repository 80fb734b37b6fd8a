using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Provenance.Detection.Tensors;

/// <summary>
/// Writes safetensors: the same tensors and metadata give the same bytes. Tensors of wide elements come first, otherwise in the order of
/// addition, because the format has no padding between tensors and requires each to be aligned. A digest of the file is added
/// to the metadata (<see cref="SafeTensorsDigest"/>).
/// </summary>
internal sealed class SafeTensorsWriter
{
    private const int Alignment = 8;
    private readonly List<SafeTensor> _tensors = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "__metadata__" };
    private readonly SortedDictionary<string, string> _metadata = new(StringComparer.Ordinal) { [SafeTensorsDigest.Key] = SafeTensorsDigest.Placeholder };

    /// <summary>Adds a copy of a tensor.</summary>
    /// <param name="name">A new name.</param>
    /// <param name="values">The elements, row-major.</param>
    /// <param name="shape">Extents; none for one dimension.</param>
    /// <exception cref="ArgumentException">The name is taken, or the shape does not fit the values.</exception>
    internal void Add<T>(string name, ReadOnlySpan<T> values, params ReadOnlySpan<long> shape) where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new NotSupportedException("big-endian processors are not supported");
        long[] extents = shape.IsEmpty ? [values.Length] : shape.ToArray();
        var count = 1L;
        foreach (var extent in extents) count = checked(count * extent);
        if (count != values.Length) throw new ArgumentException($"a shape of {count} elements for {values.Length} values", nameof(shape));
        Add(new SafeTensor(name, SafeTensorTypes.Get<T>(), extents, MemoryMarshal.AsBytes(values).ToArray()));
    }

    /// <summary>Adds a tensor of another file.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    internal void Add(SafeTensor tensor)
    {
        if (!_names.Add(tensor.Name)) throw new ArgumentException($"'{tensor.Name}' is there already", nameof(tensor));
        _tensors.Add(tensor);
    }

    /// <summary>Sets a line of metadata.</summary>
    /// <exception cref="ArgumentException">The key is <c>digest</c>, which is reserved.</exception>
    internal void SetMetadata(string key, string value)
    {
        if (key == SafeTensorsDigest.Key) throw new ArgumentException("the digest is worked out, not given", nameof(key));
        _metadata[key] = value;
    }

    /// <summary>Returns the whole file.</summary>
    internal byte[] ToArray()
    {
        var ordered = new List<SafeTensor>(_tensors.Count);
        for (var size = 8; size >= 1; size /= 2)
            foreach (var tensor in _tensors)
                if (tensor.Type.Size() == size) ordered.Add(tensor);
        var json = Header(ordered);
        var header = (json.Length + Alignment - 1) / Alignment * Alignment;
        var length = 8L + header;
        foreach (var tensor in ordered) length += tensor.Data.Length;
        var file = new byte[checked((int)length)];
        BinaryPrimitives.WriteUInt64LittleEndian(file, (ulong)header);
        json.CopyTo(file.AsSpan(8));
        file.AsSpan(8 + json.Length, header - json.Length).Fill((byte)' ');
        var at = 8 + header;
        foreach (var tensor in ordered)
        {
            tensor.Data.Span.CopyTo(file.AsSpan(at));
            at += tensor.Data.Length;
        }
        var digits = 8 + SafeTensorsHeader.Parse(json).DigestAt;
        SafeTensorsDigest.Compute(file, digits).CopyTo(file, digits);
        return file;
    }

    private byte[] Header(List<SafeTensor> tensors)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            foreach (var (key, value) in _metadata) json.WriteString(key, value);
            json.WriteEndObject();
            var at = 0L;
            foreach (var tensor in tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", tensor.Type.ToString());
                json.WriteStartArray("shape");
                foreach (var extent in tensor.Shape) json.WriteNumberValue(extent);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(at);
                json.WriteNumberValue(at += tensor.Data.Length);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return stream.ToArray();
    }
}
