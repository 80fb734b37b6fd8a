using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Sorting;

/// <summary>Reads items of one size, in this machine's memory layout, from a file.</summary>
internal sealed class SortedRowReader<T>(FileStream file, int bufferBytes) where T : unmanaged
{
    private readonly T[] _items = new T[Math.Max(1, bufferBytes / Unsafe.SizeOf<T>())];
    private int _at;
    private int _count;

    internal bool TryRead(out T item)
    {
        if (_at == _count && !Fill())
        {
            item = default;
            return false;
        }

        item = _items[_at++];
        return true;
    }

    private bool Fill()
    {
        try
        {
            var bytes = MemoryMarshal.AsBytes(_items.AsSpan());
            var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            (_at, _count) = (0, read / Unsafe.SizeOf<T>());
            return _count > 0;
        }
        catch (IOException e)
        {
            throw DocumentErrors.Reading(file.Name, e);
        }
    }
}
