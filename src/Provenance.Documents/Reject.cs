namespace Provenance.Documents;

/// <summary>A record, or a whole file, that could not be used, with the reason.</summary>
/// <param name="File">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">Line number from 1; 0 where the reason concerns the whole file.</param>
/// <param name="Reason">A short stable word such as <c>truncated-json</c>.</param>
/// <param name="Detail">The fault and its remedy, as a sentence.</param>
public sealed record Reject(string File, long Line, string Reason, string Detail)
{
    /// <summary>
    /// Byte offset of the record in the file on disk; in files that can only be unpacked from their start, the offset in the unpacked data. In formats of lines it is that of damaged packing, on disk, and null for all other reasons.
    /// </summary>
    public long? Offset { get; init; }

    /// <summary>The raw record, if rejects are written to a file; at most 1 MiB of it.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Returns <c>file:line: detail</c>, as compilers print it, or <c>file: at byte offset: detail</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Detail}" : Offset is { } offset ? $"{File}: at byte {offset}: {Detail}" : $"{File}: {Detail}";
}
