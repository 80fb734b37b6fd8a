namespace Provenance.Documents.Compression;

/// <summary>A way to pack a file of bytes, told by its first bytes on reading and by a name's ending on writing.</summary>
internal interface ICompression
{
    /// <summary>As messages name it, such as <c>gzip</c>; also in the words of reject reasons, such as <c>truncated-gzip</c>.</summary>
    string Name { get; }

    /// <summary>The ending of names, with its dot: <c>.gz</c>.</summary>
    string Ending { get; }

    /// <summary>Whether packed data starts so; at least 4 bytes, or all there are.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>
    /// A stream of the unpacked bytes, which owns the other. Data that is damaged or ends too early raises <see cref="InvalidDataException"/>; the caller tells the two apart
    /// by whether the other stream has ended.
    /// </summary>
    Stream Unpack(Stream packed);

    /// <summary>A stream that packs what is written to it; disposing of it writes the end and leaves the other open.</summary>
    Stream Pack(Stream packed);
}
