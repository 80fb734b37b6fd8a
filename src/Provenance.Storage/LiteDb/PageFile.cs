using Microsoft.Win32.SafeHandles;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// A file of pages for LiteDB's engine: pages are checked when they are read, and the engine's writes are held in memory until <see cref="Persist"/> writes and flushes all of them. So a
/// full disk never fails within the engine, which would be unusable afterwards, and pages not persisted leave no trace. Not thread-safe.
/// </summary>
internal sealed class PageFile : Stream
{
    private readonly SortedDictionary<long, byte[]> _held = [];
    private readonly Func<SafeFileHandle?> _file;
    private readonly string _name;
    private long _pages;

    /// <param name="file">Returns the file, while it is open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="pages">Number of its pages that are visible.</param>
    internal PageFile(Func<SafeFileHandle?> file, string name, long pages)
    {
        _file = file;
        _name = name;
        _pages = pages;
        FilePages = pages;
    }

    /// <summary>Number of pages in the file itself, without those held.</summary>
    internal long FilePages { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _pages * PageCheck.PageSize;

    public override long Position { get; set; }

    /// <summary>Serves a page from memory until the file has it.</summary>
    internal void Hold(long number, byte[] page) => _held[number] = page;

    /// <summary>Writes the held pages and flushes them to disk.</summary>
    /// <exception cref="IOException">The pages were not written; the file's earlier content is intact.</exception>
    internal void Persist()
    {
        PersistTo(_file() ?? throw new IOException("the file is closed"));
        FilePages = _pages;
        _held.Clear();
    }

    /// <summary>Writes the held pages to a file and flushes them to disk.</summary>
    internal void PersistTo(SafeFileHandle file)
    {
        var run = new List<ReadOnlyMemory<byte>>();
        long start = 0;
        foreach (var (number, page) in _held)
        {
            if (run.Count > 0 && number != start + run.Count)
            {
                RandomAccess.Write(file, run, start * PageCheck.PageSize);
                run.Clear();
            }

            if (run.Count == 0) start = number;

            run.Add(page);
        }

        if (run.Count > 0) RandomAccess.Write(file, run, start * PageCheck.PageSize);

        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Notes that the file was emptied.</summary>
    internal void Empty()
    {
        _held.Clear();
        _pages = 0;
        FilePages = 0;
    }

    /// <summary>Reads and checks a page of the file, with its check byte.</summary>
    internal static bool TryReadPage(SafeFileHandle file, long number, Span<byte> page) =>
        RandomAccess.Read(file, page[..PageCheck.PageSize], number * PageCheck.PageSize) == PageCheck.PageSize && PageCheck.IsSound(page, number);

    public override int Read(byte[] buffer, int offset, int count)
    {
        var number = Math.DivRem(Position, PageCheck.PageSize, out var within);
        if (within != 0 || count != PageCheck.PageSize || number >= _pages)
        {
            throw new InvalidDataException($"{_name} has no page at byte {Position}");
        }

        var page = buffer.AsSpan(offset, count);
        if (_held.TryGetValue(number, out var held))
        {
            held.CopyTo(page);
        }
        else if (_file() is not { } file || !TryReadPage(file, number, page))
        {
            throw new InvalidDataException($"page {number} of {_name} is not as it was written");
        }

        page[PageCheck.Position] = 0;
        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var number = Math.DivRem(Position, PageCheck.PageSize, out var within);
        if (within != 0 || count != PageCheck.PageSize) throw new InvalidDataException($"{_name} cannot be written at byte {Position}");

        var page = buffer.AsSpan(offset, count).ToArray();
        page[PageCheck.Position] = PageCheck.Compute(page, number);
        _held[number] = page;
        _pages = Math.Max(_pages, number + 1);
        Position += count;
    }

    /// <summary>Empties the log, as the engine does after a checkpoint; the file itself is emptied once the data are on disk.</summary>
    public override void SetLength(long value)
    {
        _pages = value / PageCheck.PageSize;
        foreach (var number in _held.Keys.Where(number => number >= _pages).ToList()) _held.Remove(number);
    }

    /// <summary>Does nothing: <see cref="Persist"/> writes to disk.</summary>
    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
}
