namespace Provenance.Documents.Outputs;

/// <summary>The rejects of a run: counted by reason, written to a file if requested, and reported to an observer.</summary>
/// <param name="path">The file; null for none.</param>
/// <param name="formats">The known compressions.</param>
/// <param name="observer">The observer; null for none.</param>
internal sealed class RejectTally(string? path, DocumentFormats formats, IRunObserver? observer) : IDisposable
{
    private readonly RejectFile? _file = path is null ? null : new RejectFile(path, formats);
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    /// <summary>True if there is a file, so that raw records must be kept.</summary>
    internal bool HasFile => _file is not null;

    internal long Count { get; private set; }

    /// <summary>Number of rejects by reason.</summary>
    internal IReadOnlyDictionary<string, long> Reasons => _reasons;

    internal void Add(Reject reject)
    {
        Count++;
        _reasons[reject.Reason] = _reasons.GetValueOrDefault(reject.Reason) + 1;
        _file?.Add(reject);
        observer?.OnReject(reject);
    }

    /// <summary>Writes a record to the same file without counting it as a reject.</summary>
    internal void WriteOnly(Reject record) => _file?.Add(record);

    /// <summary>Puts the file in its place.</summary>
    internal void Commit() => _file?.Commit();

    public void Dispose() => _file?.Dispose();
}
