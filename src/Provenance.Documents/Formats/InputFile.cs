using Provenance.Documents.Compression;

namespace Provenance.Documents.Formats;

/// <summary>One input after folders and globs have been expanded.</summary>
/// <param name="Path">The path as a user would name it; <c>-</c> is standard input.</param>
/// <param name="Format">The format that its name means, or <see cref="JsonLinesFormat"/> if the ending is unknown.</param>
/// <param name="Packing">The compression that its name means; null for none.</param>
/// <param name="Length">Bytes on disk; 0 for standard input.</param>
internal sealed record InputFile(string Path, IDocumentFormat Format, ICompression? Packing, long Length)
{
    internal const string StandardInput = "-";

    /// <summary>Counts what reading finds in the inputs of the run.</summary>
    internal InputTally Tally { get; init; } = new();

    /// <summary>True if the ending of its name is unknown, so that its first bytes decide.</summary>
    internal bool Unnamed { get; init; }

    /// <summary>True if it was found in a folder or by a pattern. If such a file cannot be opened, it is rejected and the run goes on.</summary>
    internal bool IsFound { get; init; }

    /// <summary>The reason why it cannot be opened; null if it can.</summary>
    internal Reject? Refusal { get; init; }

    /// <summary>The archive that it is a member of; null for a file of its own.</summary>
    internal InputFile? Archive { get; init; }

    /// <summary>The number of a member in its archive, from 1; 0 for a file of its own.</summary>
    internal int Member { get; init; }

    /// <summary>The input that it is, or is a member of.</summary>
    internal InputFile Input => Archive ?? this;

    internal bool IsStandardInput => Path == StandardInput;
}
