using System.Runtime.CompilerServices;

namespace Provenance.Curation.Sorting;

/// <summary>Keeps items in order in bounded memory; the excess goes to disk.</summary>
internal sealed class SpillQueue<T>(WorkFolder folder, long memoryBytes) : IDisposable where T : unmanaged
{
    private const int BufferBytes = 512 * 1024;

    private readonly int _most = (int)Math.Clamp(memoryBytes / Unsafe.SizeOf<T>(), 1, Array.MaxLength);
    private readonly List<T> _items = [];
    private FileStream? _file;
    private SortedRowWriter<T>? _writer;

    internal void Add(in T item)
    {
        if (_items.Count < _most)
        {
            _items.Add(item);
            return;
        }

        _file ??= folder.Temporary();
        _writer ??= new SortedRowWriter<T>(_file, BufferBytes);
        _writer.Add(item);
    }

    /// <summary>Returns all items, in the order in which they were added; once.</summary>
    internal IEnumerable<T> All()
    {
        foreach (var item in _items)
        {
            yield return item;
        }

        if (_file is null) yield break;

        _writer!.Flush();
        _file.Position = 0;
        var reader = new SortedRowReader<T>(_file, BufferBytes);
        while (reader.TryRead(out var item))
        {
            yield return item;
        }
    }

    public void Dispose() => _file?.Dispose();
}
