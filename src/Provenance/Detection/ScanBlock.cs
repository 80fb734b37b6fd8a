using Provenance.Documents;
using Provenance.Lineage;

namespace Provenance.Detection;

/// <summary>A block of records and what scanning them gave; goes round in the pipeline.</summary>
internal sealed class ScanBlock
{
    internal RecordBlock Records { get; } = new();

    /// <summary>Assessments as JSON lines.</summary>
    internal ByteBuffer Lines { get; } = new();

    /// <summary>Ids and first words, one after the other.</summary>
    internal ByteBuffer Names { get; } = new();

    internal List<ScannedRow> Rows { get; } = [];

    /// <summary>Digests of each row's text, where they are wanted.</summary>
    internal List<(Digest Content, Digest Normalized)> Identities { get; } = [];

    internal List<Reject> Rejects { get; } = [];

    internal long TextBytes { get; set; }

    internal int EmptyLines { get; set; }

    internal void Clear()
    {
        Lines.Clear();
        Names.Clear();
        Rows.Clear();
        Identities.Clear();
        Rejects.Clear();
        TextBytes = 0;
        EmptyLines = 0;
    }
}
