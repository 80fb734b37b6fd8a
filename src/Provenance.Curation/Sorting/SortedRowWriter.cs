using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Documents.Errors;

namespace Provenance.Curation.Sorting;

/// <summary>Writes items of one size, in this machine's memory layout, to a file.</summary>
internal sealed class SortedRowWriter<T>(FileStream file, int bufferBytes = 256 * 1024) where T : unmanaged
{
    private readonly T[] _items = new T[Math.Max(1, bufferBytes / Unsafe.SizeOf<T>())];
    private int _count;

    internal void Add(in T item)
    {
        if (_count == _items.Length) Flush();

        _items[_count++] = item;
    }

    internal void Flush()
    {
        Write(file, _items.AsSpan(0, _count));
        _count = 0;
    }

    /// <exception cref="TransferException">Writing failed.</exception>
    internal static void Write(FileStream file, ReadOnlySpan<T> items)
    {
        try
        {
            file.Write(MemoryMarshal.AsBytes(items));
        }
        catch (IOException e)
        {
            throw DocumentErrors.Writing(file.Name, e);
        }
    }
}
