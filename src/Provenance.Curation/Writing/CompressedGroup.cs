namespace Provenance.Curation.Writing;

/// <summary>Members of outputs, compressed; goes round in the pipeline.</summary>
internal sealed class CompressedGroup
{
    internal int Group { get; set; }

    internal IReadOnlyList<(int Member, byte[] Bytes)> Members { get; set; } = [];
}
