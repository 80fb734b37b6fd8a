namespace Provenance.Documents.Archives;

/// <summary>The files in an archive, one after the other.</summary>
internal interface IArchiveMembers : IDisposable
{
    /// <summary>The name in messages and reject reasons: <c>tar</c>, <c>zip</c>.</summary>
    string Kind { get; }

    /// <summary>Returns the next member that is a file; null after the last one. The content of the one before is no longer valid.</summary>
    /// <exception cref="InvalidDataException">The archive is damaged, or ends too early; no further member can be read.</exception>
    ArchiveMember? Next();
}
