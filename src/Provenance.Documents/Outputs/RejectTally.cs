namespace Provenance.Documents.Outputs;

/// <summary>The rejects of a run: counted by reason, written to a file where one is asked for, and told to an observer.</summary>
/// <param name="path">The file; null for none.</param>
/// <param name="formats">The ways to pack it.</param>
/// <param name="observer">The observer; null for nobody.</param>
internal sealed class RejectTally(string? path, DocumentFormats formats, IRunObserver? observer) : IDisposable
{
    private readonly RejectFile? _file = path is null ? null : new RejectFile(path, formats);
    private readonly SortedDictionary<string, long> _reasons = new(StringComparer.Ordinal);

    /// <summary>Whether there is a file, for which records have to be kept as they stood.</summary>
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

    /// <summary>Writes a record that is no reject but goes to the same file.</summary>
    internal void WriteOnly(Reject record) => _file?.Add(record);

    /// <summary>Makes the file appear.</summary>
    internal void Commit() => _file?.Commit();

    public void Dispose() => _file?.Dispose();
}
