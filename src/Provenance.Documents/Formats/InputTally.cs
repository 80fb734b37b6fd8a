namespace Provenance.Documents.Formats;

/// <summary>
/// Counts what reading finds in the inputs of a run: repairs, files that are not read, and labels that are none. Every <see cref="InputFile"/> has the tally of its run.
/// Counts do not depend on the order in which threads add them.
/// </summary>
internal sealed class InputTally
{
    /// <summary>Maximum number of values counted apart: labels come from the data and are unbounded.</summary>
    private const int MaxNames = 1000;

    private const string Other = "other";

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _repairs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _notRead = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _labels = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private long _outputs;

    /// <summary>Number of repairs so far.</summary>
    internal long Repaired
    {
        get
        {
            lock (_lock) return _repairs.Values.Sum();
        }
    }

    /// <summary>Number of files that were not read so far.</summary>
    internal long NotRead
    {
        get
        {
            lock (_lock) return _notRead.Values.Sum();
        }
    }

    /// <summary>Returns the counts so far.</summary>
    internal InputFindings Findings()
    {
        lock (_lock)
        {
            return new InputFindings
            {
                Repairs = Copy(_repairs),
                FilesNotRead = Copy(_notRead),
                UnknownLabels = Copy(_labels),
                OutputsSkipped = _outputs,
                LinkedFolders = [.. _links],
            };
        }
    }

    private static SortedDictionary<string, long> Copy(SortedDictionary<string, long> counts)
    {
        var copy = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (counts.Count == 0) return copy;

        foreach (var (name, count) in counts) copy.Add(name, count);

        return copy;
    }

    /// <summary>Counts repairs for a reason, one of <see cref="Rejects.RepairWords"/>.</summary>
    internal void AddRepair(string reason, long count = 1) => Add(_repairs, reason, count);

    /// <summary>Counts files that are not read, by the ending of their names.</summary>
    internal void AddNotRead(string ending, long count = 1) => Add(_notRead, ending, count);

    /// <summary>Counts files that are outputs of this program and were passed over.</summary>
    internal void AddOutputs(long count)
    {
        lock (_lock) _outputs += count;
    }

    /// <summary>Adds a linked folder that was not followed.</summary>
    internal void AddLinkedFolder(string path)
    {
        lock (_lock)
        {
            if (_links.Count < MaxNames) _links.Add(path);
        }
    }

    /// <summary>Counts a document whose label is none.</summary>
    internal void AddUnknownLabel(string label) => Add(_labels, label, 1);

    private void Add(SortedDictionary<string, long> counts, string name, long count)
    {
        lock (_lock)
        {
            if (counts.Count >= MaxNames && !counts.ContainsKey(name)) name = Other;
            counts[name] = counts.GetValueOrDefault(name) + count;
        }
    }
}
