namespace Provenance.Documents.Compression;

/// <summary>A compression, recognised by the first bytes when reading and by the ending of the name when writing.</summary>
internal interface ICompression
{
    /// <summary>The name in messages, such as <c>gzip</c>, and in reject reasons, such as <c>truncated-gzip</c>.</summary>
    string Name { get; }

    /// <summary>The ending of names, with its dot: <c>.gz</c>.</summary>
    string Ending { get; }

    /// <summary>Number of packed bytes that are sure to hold the first 4 KiB of the unpacked ones, if there are as many.</summary>
    int LookAheadBytes { get; }

    /// <summary>True if files can be written in it; otherwise <see cref="Pack"/> is never called.</summary>
    bool IsWritable { get; }

    /// <summary>True if packed data starts with these bytes; at least 4 of them, or all of a shorter file.</summary>
    bool Recognises(ReadOnlySpan<byte> start);

    /// <summary>
    /// Returns a stream of the unpacked bytes, which owns the packed one. Damaged or truncated data raises <see cref="InvalidDataException"/>; the two are told apart
    /// by whether the packed stream has ended.
    /// </summary>
    Stream Unpack(Stream packed);

    /// <summary>Returns a stream that packs the bytes written to it. Disposing of it writes the end and leaves the other stream open.</summary>
    Stream Pack(Stream packed);
}
