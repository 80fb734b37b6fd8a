namespace Provenance.Curation.Writing;

/// <summary>Compressed members of outputs, reused by the pipeline.</summary>
internal sealed class CompressedGroup
{
    internal int Group { get; set; }

    internal IReadOnlyList<(int Member, byte[] Bytes)> Members { get; set; } = [];
}
