using Provenance.Documents.Compression;

namespace Provenance.Documents.Formats;

/// <summary>One input after folders and globs have been expanded.</summary>
/// <param name="Path">As a user would name it; <c>-</c> is standard input.</param>
/// <param name="Format">How its name says that it is read, else <see cref="JsonLinesFormat"/>.</param>
/// <param name="Packing">How its name says that it is packed; null for not.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
internal sealed record InputFile(string Path, IDocumentFormat Format, ICompression? Packing, long Length)
{
    internal const string StandardInput = "-";

    /// <summary>Whether its name told nothing, so that its first bytes are to decide.</summary>
    internal bool Unnamed { get; init; }

    /// <summary>Whether it was found in a folder or by a pattern, and not named: where it cannot be opened, that is a reject and not the end of the run.</summary>
    internal bool IsFound { get; init; }

    /// <summary>Why there is nothing to open; null where there is.</summary>
    internal Reject? Refusal { get; init; }

    internal bool IsStandardInput => Path == StandardInput;
}
