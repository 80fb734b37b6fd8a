using Provenance.Curation.Ordering;
using Provenance.Curation.Pool;
using Provenance.Curation.Sorting;

namespace Provenance.Curation.Writing;

/// <summary>The destination of every record: its stages or the rejects.</summary>
internal sealed class SelectionPlan : IDisposable
{
    /// <summary>Number of rejects in a gzip member.</summary>
    private const int RejectsPerMember = 1 << 15;

    /// <summary>Approximate number of bytes of a reject; the exact number is known when it is written.</summary>
    private const int RejectBytes = 256;

    private readonly List<OutputMember> _members = [];
    private readonly long[] _lines;

    private SelectionPlan(int stages, SpillSorter<Placement> placements)
    {
        Placements = placements;
        Stages = [.. Enumerable.Range(0, stages).Select(_ => new StageTally())];
        _lines = new long[stages + 1];
    }

    /// <summary>The placements, at least one for each record, ordered by it.</summary>
    internal SpillSorter<Placement> Placements { get; }

    internal IReadOnlyList<OutputMember> Members => _members;

    internal IReadOnlyList<StageTally> Stages { get; }

    /// <summary>Number of lines by file: stages, then rejects.</summary>
    internal IReadOnlyList<long> Lines => _lines;

    internal static SelectionPlan Make(DocumentPool pool, SelectionOrdering sequencer, WorkFolder folder, long memoryBytes)
    {
        var plan = new SelectionPlan(sequencer.Cuts.Count, new SpillSorter<Placement>(folder, memoryBytes));
        long position = 0;
        foreach (var item in sequencer.Sequence(pool)) plan.Add(item, position++);

        foreach (var (place, row) in pool.Rows())
        {
            if (pool.Copies[place] == 0) plan.Reject(row.Ordinal, place);
        }

        return plan;
    }

    public void Dispose() => Placements.Dispose();

    private void Add(in SetItem item, long position)
    {
        Stages[item.Stage].Add(item);
        _lines[item.Stage]++;
        Extend(item.Stage, item.LineBytes + 1L, OutputMember.Max);
        Placements.Add(new Placement(item.Ordinal, _members.Count - 1, position, item.Stage));
    }

    private void Reject(long ordinal, int place)
    {
        var file = Stages.Count;
        _lines[file]++;
        Extend(file, RejectBytes, (long)RejectsPerMember * RejectBytes);
        Placements.Add(new Placement(ordinal, _members.Count - 1, place, -1));
    }

    private void Extend(int file, long bytes, long most)
    {
        if (_members.Count == 0 || _members[^1].File != file || _members[^1].Bytes >= most) _members.Add(new OutputMember(file, 0, 0));

        _members[^1] = _members[^1] with { Bytes = _members[^1].Bytes + bytes, Lines = _members[^1].Lines + 1 };
    }
}
