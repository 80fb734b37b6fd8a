using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Formats.Csv;

/// <summary>The values of a row's cells; reused from row to row.</summary>
internal sealed class CsvCells
{
    /// <summary>Maximum size of a buffer that is kept.</summary>
    private const int KeptBytes = 4 * 1024 * 1024;

    private readonly List<int> _ends = [];
    private ByteBuffer _bytes = new(1024);

    internal int Count => _ends.Count;

    /// <summary>The value of a cell.</summary>
    internal ReadOnlySpan<byte> this[int index] => _bytes.Written[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];

    /// <summary>The buffer for the value of the next cell, which <see cref="End"/> ends.</summary>
    internal ByteBuffer Value => _bytes;

    internal string Text(int index) => Encoding.UTF8.GetString(this[index]);

    internal void Clear()
    {
        _bytes = _bytes.Capacity > KeptBytes ? new ByteBuffer(1024) : _bytes;
        _bytes.Clear();
        _ends.Clear();
    }

    internal void End() => _ends.Add(_bytes.Length);

    internal void Add(ReadOnlySpan<byte> value)
    {
        _bytes.Add(value);
        End();
    }

    /// <summary>Discards cells after a number of them.</summary>
    internal void Cut(int count) => _ends.RemoveRange(count, Count - count);
}
