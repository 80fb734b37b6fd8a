namespace Provenance.Documents;

/// <summary>A record, or a whole file, that could not be used, and why.</summary>
/// <param name="File">The file as it was named; <c>-</c> for standard input.</param>
/// <param name="Line">Line number from 1; 0 where the reason concerns the whole file.</param>
/// <param name="Reason">A short stable word such as <c>truncated-json</c>.</param>
/// <param name="Detail">What is wrong, and what to do about it, for a person.</param>
public sealed record Reject(string File, long Line, string Reason, string Detail)
{
    /// <summary>
    /// Byte of the file, as it is on disk, at which the record starts; in files that can only be unpacked from their start, byte of what they unpack to. Null in formats of lines.
    /// </summary>
    public long? Offset { get; init; }

    /// <summary>The record as it was read, where rejects are written to a file; at most 1 MiB of it.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary><c>file:line: detail</c>, as compilers print it, or <c>file: at byte offset: detail</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Detail}" : Offset is { } offset ? $"{File}: at byte {offset}: {Detail}" : $"{File}: {Detail}";
}
