using Provenance.Documents.Buffers;
using Provenance.Documents.Findings;
using Provenance.Documents.Formats;

namespace Provenance.Detection.Scoring;

/// <summary>A block of records and the results of scanning them, reused by the pipeline.</summary>
internal sealed class ScanBlock
{
    internal RecordBlock Records { get; } = new();

    /// <summary>Assessments as JSON lines, or the kept documents.</summary>
    internal ByteBuffer Lines { get; } = new();

    /// <summary>Ids and first words, one after the other.</summary>
    internal ByteBuffer Names { get; } = new();

    internal List<ScannedRow> Rows { get; } = [];

    /// <summary>Digests of each row's text, where they are needed.</summary>
    internal List<(Digest Content, Digest Normalized)> Identities { get; } = [];

    /// <summary>Names of the groups that documents belong to, one after the other.</summary>
    internal ByteBuffer Groups { get; } = new();

    /// <summary>The length in bytes of each of those names: one per field for each document.</summary>
    internal List<int> GroupLengths { get; } = [];

    /// <summary>Evidence of each row's document, by the row's place.</summary>
    internal List<FoundEvidence> Evidence { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    /// <summary>Documents that were not kept, if they are to be written.</summary>
    internal List<Reject> Filtered { get; } = [];

    /// <summary>The number of documents kept.</summary>
    internal int Kept { get; set; }

    internal long TextBytes { get; set; }

    internal int EmptyLines { get; set; }

    /// <summary>Skipped records, by reason.</summary>
    internal List<KeyValuePair<string, long>> Skipped { get; } = [];

    internal void Clear()
    {
        Lines.Clear();
        Names.Clear();
        Rows.Clear();
        Identities.Clear();
        Evidence.Clear();
        Groups.Clear();
        GroupLengths.Clear();
        Rejects.Clear();
        Filtered.Clear();
        Kept = 0;
        TextBytes = 0;
        EmptyLines = 0;
        Skipped.Clear();
    }
}
