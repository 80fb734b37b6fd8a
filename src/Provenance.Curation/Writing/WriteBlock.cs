using Provenance.Documents.Buffers;

namespace Provenance.Curation.Writing;

/// <summary>The lines for a block of records, and the texts of those in the sample.</summary>
internal sealed class WriteBlock
{
    internal ByteBuffer Lines { get; } = new();

    /// <summary>Records in order, and the ends of their lines.</summary>
    internal List<(long Ordinal, int End)> Ends { get; } = [];

    internal ByteBuffer Texts { get; } = new();

    internal List<(int Place, int End)> Sampled { get; } = [];

    internal void Clear()
    {
        Lines.Clear();
        Ends.Clear();
        Texts.Clear();
        Sampled.Clear();
    }
}
