namespace Provenance.Documents.Archives;

/// <summary>A file in an archive.</summary>
/// <param name="Name">Its path in the archive, with slashes.</param>
/// <param name="Length">Its unpacked length in bytes, as the archive says.</param>
/// <param name="Content">Its unpacked bytes; faults are raised as <see cref="InvalidDataException"/>.</param>
internal sealed record ArchiveMember(string Name, long Length, MemberContent Content)
{
    /// <summary>The reason why it cannot be read, and what to do; null if it can.</summary>
    internal string? Refusal { get; init; }

    /// <summary>True if the name or that of one of its folders is hidden, or beside the files as macOS adds them.</summary>
    internal bool IsHidden => Name.Split('/').Any(static part => part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));
}
