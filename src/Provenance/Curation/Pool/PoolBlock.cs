using Provenance.Documents;

namespace Provenance.Curation.Pool;

/// <summary>A block of records and what is known of them; goes round in the pipeline.</summary>
internal sealed class PoolBlock
{
    internal RecordBlock Records { get; } = new();

    /// <summary>A row for every record, unreadable ones with it; ordinals are given in order, later.</summary>
    internal List<PoolRow> Rows { get; } = [];

    /// <summary>As many bytes for each row as a signature has.</summary>
    internal ByteBuffer Signatures { get; } = new();

    internal List<Reject> Rejects { get; } = [];

    internal long TextBytes { get; set; }

    /// <summary>Of the bytes of all records, so that it is seen when they change before they are read again.</summary>
    internal ulong Hash { get; set; }

    /// <summary>The last line of the file that was looked at.</summary>
    internal long LastLine { get; set; }

    internal void Clear()
    {
        Rows.Clear();
        Signatures.Clear();
        Rejects.Clear();
        TextBytes = 0;
        LastLine = PoolState.NoLine;
    }
}
