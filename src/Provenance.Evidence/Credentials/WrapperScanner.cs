using System.Buffers.Binary;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Finds <c>C2PATextManifestWrapper</c>s in text (C2PA 2.4, A.8): U+FEFF, then variation selectors that encode the magic number <c>C2PATXT\0</c>, a
/// version of one byte, the manifest's length as four bytes, big-endian, and the manifest. The search is for the magic number in UTF-8,
/// 31 bytes that occur nowhere else: selectors after emoji and Chinese characters are never read. One per thread.
/// </summary>
/// <remarks>
/// The specification does not define selectors after the manifest. Its later drafts let writers pad wrappers to a length known in advance with the
/// bytes 0 and 16; if all further selectors are such, they may be the wrapper's. Others belong to the text, such as one that a person typed.
/// </remarks>
internal sealed class WrapperScanner
{
    private const int HeaderSize = 13;
    private const int VersionAt = 8;
    private const int LengthAt = 9;
    private const byte Version = 1;

    /// <summary>The byte of padding whose selector takes four bytes of text; that of 0 takes three.</summary>
    private const byte Padding = 16;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>U+FEFF.</summary>
    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>The selectors of <c>C2PATXT\0</c>.</summary>
    private static ReadOnlySpan<byte> Magic =>
        "\U000E0133\U000E0122\U000E0140\U000E0131\U000E0144\U000E0148\U000E0144\uFE00"u8;

    /// <summary>The manifest of the wrapper found last; valid until the next search.</summary>
    internal ReadOnlySpan<byte> Manifest => _bytes.AsSpan(0, _length);

    /// <summary>Finds the next wrapper; returns false if there is none.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="from">The offset at which to start, such as the end of the previous one.</param>
    /// <param name="wrapper">The wrapper, which may be damaged.</param>
    internal bool TryFind(ReadOnlySpan<byte> text, int from, out TextWrapper wrapper)
    {
        _length = 0;
        wrapper = default;
        var at = text[from..].IndexOf(Magic);
        if (at < 0) return false;

        at += from;
        var start = at >= from + Mark.Length && text[..at].EndsWith(Mark) ? at - Mark.Length : at;
        var count = VariationSelectors.CountRun(text[at..], out var taken);
        Reserve(count);
        VariationSelectors.Read(text[at..], _bytes.AsSpan(0, count));
        var fault = start == at ? WrapperFault.NoMark : Check(_bytes.AsSpan(0, count), out _length);
        var end = at + taken;
        var paddedEnd = end;
        if (fault == WrapperFault.None)
        {
            var tail = _bytes.AsSpan(0, count)[(HeaderSize + _length)..];
            VariationSelectors.Skip(text[at..], HeaderSize + _length, out taken);
            end = at + taken;
            paddedEnd = tail.ContainsAnyExcept<byte>(0, Padding) ? end : paddedEnd;
            // the manifest alone, from the start of the array
            _bytes.AsSpan(HeaderSize, _length).CopyTo(_bytes);
        }

        wrapper = new TextWrapper(start, end, paddedEnd, _length, fault);
        return true;
    }

    private static WrapperFault Check(ReadOnlySpan<byte> wrapper, out int length)
    {
        length = 0;
        if (wrapper.Length < HeaderSize) return WrapperFault.ShortHeader;

        if (wrapper[VersionAt] != Version) return WrapperFault.UnknownVersion;

        var stated = BinaryPrimitives.ReadUInt32BigEndian(wrapper[LengthAt..]);
        if (stated > (uint)(wrapper.Length - HeaderSize)) return WrapperFault.ShortManifest;

        length = (int)stated;
        return WrapperFault.None;
    }

    private void Reserve(int length)
    {
        if (_bytes.Length < length) _bytes = new byte[length];
    }
}
