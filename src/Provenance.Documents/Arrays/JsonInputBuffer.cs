using Provenance.Documents.Errors;
using Provenance.Documents.Rejects;

namespace Provenance.Documents.Arrays;

/// <summary>The bytes of a JSON input that were read and not yet used; counts lines.</summary>
/// <param name="path">The input as messages name it.</param>
/// <param name="start">Bytes that were read before.</param>
/// <param name="rest">The bytes after them.</param>
internal sealed class JsonInputBuffer(string path, byte[] start, Stream rest) : IDisposable
{
    private const int UsualBytes = 256 * 1024;

    private byte[] _bytes = start;
    private int _begin;
    private int _end = start.Length;
    private bool _first = true;
    private bool _ended;

    /// <summary>The line of the first byte, from 1.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>True if the input ended in damaged compressed data.</summary>
    internal bool Damaged { get; private set; }

    internal int Length => _end - _begin;

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(_begin, Length);

    /// <summary>Reads more bytes; returns false at the end.</summary>
    internal bool Fill()
    {
        if (_ended) return false;

        if (_bytes.Length - _end < UsualBytes / 2)
        {
            var larger = _bytes.Length - Length >= UsualBytes ? _bytes : new byte[Math.Max(UsualBytes, 2 * Length)];
            Buffer.BlockCopy(_bytes, _begin, larger, 0, Length);
            (_bytes, _begin, _end) = (larger, 0, Length);
        }

        try
        {
            var read = rest.Read(_bytes.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }
        catch (InvalidDataException)
        {
            (_ended, Damaged) = (true, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentErrors.Reading(path, e);
        }

        return !_ended;
    }

    /// <summary>Passes over white space, and returns the next byte; -1 at the end.</summary>
    internal int Peek()
    {
        while (true)
        {
            var space = Written.IndexOfAnyExcept(" \t\r\n"u8);
            if (space < 0) space = Length;

            Skip(space);
            if (Length < ContentSniffer.Bom.Length) Fill();

            if (_first && Written.StartsWith(ContentSniffer.Bom)) Skip(ContentSniffer.Bom.Length);

            _first = false;
            if (Length > 0 && Written[0] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return Written[0];

            if (Length == 0 && _ended) return -1;
        }
    }

    internal void Skip(int count)
    {
        Line += Written[..count].Count((byte)'\n');
        _begin += count;
        if (_begin == _end) _begin = _end = 0;
    }

    public void Dispose() => rest.Dispose();
}
