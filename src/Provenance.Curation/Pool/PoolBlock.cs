using Provenance.Documents.Buffers;
using Provenance.Documents.Formats;

namespace Provenance.Curation.Pool;

/// <summary>A block of records and their rows, reused by the pipeline.</summary>
internal sealed class PoolBlock
{
    internal RecordBlock Records { get; } = new();

    /// <summary>A row for every record, including unreadable ones; ordinals are assigned in order, later.</summary>
    internal List<PoolRow> Rows { get; } = [];

    /// <summary>The signatures, a fixed number of bytes for each row.</summary>
    internal ByteBuffer Signatures { get; } = new();

    internal List<Reject> Rejects { get; } = [];

    internal long TextBytes { get; set; }

    /// <summary>Number of documents with an existing assessment by the detector in use.</summary>
    internal long KnownAssessments { get; set; }

    /// <summary>Number of documents without one.</summary>
    internal long MissingAssessments { get; set; }

    /// <summary>Digests of other detectors that assessed the latter, one per document.</summary>
    internal List<string> Stale { get; } = [];

    /// <summary>A hash of the bytes of all records, which shows whether they changed before they are read again.</summary>
    internal ulong Hash { get; set; }

    /// <summary>The last line of the file that was read.</summary>
    internal long LastLine { get; set; }

    internal void Clear()
    {
        Rows.Clear();
        Signatures.Clear();
        Rejects.Clear();
        Stale.Clear();
        TextBytes = 0;
        KnownAssessments = 0;
        MissingAssessments = 0;
        LastLine = PoolState.NoLine;
    }
}
