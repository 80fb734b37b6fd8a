using System.IO.Hashing;
using Provenance.Documents.Buffers;

namespace Provenance.Documents.Archives;

/// <summary>
/// The content of a member: what was unpacked before a fault can be read first, then the fault is raised once, and then the content ends. Checks length and check sum where the archive has them, which
/// also bounds what a false length makes of a small member.
/// </summary>
/// <param name="inner">The unpacked bytes.</param>
/// <param name="length">Their number; null if the stream itself ends there.</param>
/// <param name="check">Their CRC-32; null for none.</param>
internal sealed class MemberContent(Stream inner, long? length = null, uint? check = null) : ForwardStream
{
    private readonly Crc32? _check = check is null ? null : new Crc32();
    private InvalidDataException? _fault;
    private long _read;
    private bool _ended;
    private bool _told;

    /// <summary>True if the content simply ends at a fault, for a reader that finds out by itself: one of packed data, or of the first bytes.</summary>
    internal bool EndsAtFault { get; set; }

    /// <summary>True if a fault was met.</summary>
    internal bool IsDamaged => _fault is not null;

    public override int Read(Span<byte> buffer)
    {
        if (_fault is null && !_ended && buffer.Length > 0)
        {
            try
            {
                var read = inner.Read(buffer);
                if (read > 0)
                {
                    _read += read;
                    if (_read > length) throw new InvalidDataException("the member is longer than the archive says");

                    _check?.Append(buffer[..read]);
                    return read;
                }

                _ended = true;
                if (_read < length) throw new InvalidDataException("the member is shorter than the archive says");

                if (_check is not null && _check.GetCurrentHashAsUInt32() != check) throw new InvalidDataException("the check sum of the member is another");
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                _fault = new InvalidDataException(e.Message, e);
            }
        }

        if (_fault is null || EndsAtFault || _told) return 0;

        _told = true;
        throw _fault;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();

        base.Dispose(disposing);
    }
}
