using System.Runtime.CompilerServices;

namespace Provenance.Curation.Sorting;

/// <summary>
/// Sorts any number of small items in bounded memory: the excess is sorted in runs on disk, which are merged while they are read.
/// Items that compare as equal come in any order, so they must not differ in any way that matters.
/// </summary>
/// <param name="folder">The folder for the runs.</param>
/// <param name="memoryBytes">Memory for items; during merging, for buffers.</param>
internal sealed class SpillSorter<T>(WorkFolder folder, long memoryBytes) : IDisposable where T : unmanaged, IComparable<T>
{
    private const int FirstItems = 1024;
    private const int MinBuffer = 64 * 1024;
    private const int MaxBuffer = 1024 * 1024;

    private readonly int _most = (int)Math.Clamp(memoryBytes / Unsafe.SizeOf<T>(), FirstItems, Array.MaxLength);
    private readonly List<FileStream> _files = [];
    private T[] _items = new T[FirstItems];
    private int _count;

    /// <summary>The number of items.</summary>
    internal long Count { get; private set; }

    internal void Add(in T item)
    {
        if (_count == _items.Length)
        {
            if (_count == _most)
            {
                Spill();
            }
            else
            {
                Array.Resize(ref _items, (int)Math.Min(_most, 2L * _count));
            }
        }

        _items[_count++] = item;
        Count++;
    }

    /// <summary>Returns all items in order; once.</summary>
    internal IEnumerable<T> Sorted()
    {
        if (_files.Count == 0)
        {
            _items.AsSpan(0, _count).Sort();
            return Memory();
        }

        if (_count > 0) Spill();

        _items = [];
        return Merge();
    }

    private IEnumerable<T> Memory()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return _items[i];
        }
    }

    private IEnumerable<T> Merge()
    {
        var buffer = (int)Math.Clamp(memoryBytes / _files.Count, MinBuffer, MaxBuffer);
        var runs = new PriorityQueue<SortedRowReader<T>, T>();
        foreach (var file in _files)
        {
            file.Position = 0;
            var run = new SortedRowReader<T>(file, buffer);
            if (run.TryRead(out var first)) runs.Enqueue(run, first);
        }

        while (runs.TryDequeue(out var run, out var item))
        {
            yield return item;
            if (run.TryRead(out var next)) runs.Enqueue(run, next);
        }
    }

    private void Spill()
    {
        var items = _items.AsSpan(0, _count);
        items.Sort();
        var file = folder.Temporary();
        _files.Add(file);
        SortedRowWriter<T>.Write(file, items);
        _count = 0;
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();

        _items = [];
    }
}
