namespace Provenance.Evidence.Credentials;

/// <summary>One box of JUMBF (ISO 19566-5:2023, Annex A); places are byte offsets into the manifest store.</summary>
/// <param name="Parent">Index of the superbox that it stands in; -1 for the outermost.</param>
/// <param name="Kind">The four letters of its type, big-endian: <see cref="JumbfCodes"/>.</param>
/// <param name="Content">Of a superbox, the first four letters of its content's UUID; 0 where the UUID is not of the usual family.</param>
/// <param name="Payload">Where its contents start, behind its header; hashes of superboxes cover from here to <paramref name="End"/> (C2PA 2.4, 8.4.2.3).</param>
/// <param name="End">Where it ends.</param>
/// <param name="LabelStart">Where a superbox's label starts.</param>
/// <param name="LabelLength">Bytes of the label; 0 for none.</param>
internal readonly record struct JumbfBox(int Parent, uint Kind, uint Content, int Payload, int End, int LabelStart, int LabelLength)
{
    internal bool IsSuperbox => Kind == JumbfCodes.Superbox;

    /// <summary>What the hash of a reference to it covers, and where a content box keeps its data.</summary>
    internal ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> store) => store[Payload..End];

    internal ReadOnlySpan<byte> LabelOf(ReadOnlySpan<byte> store) => store.Slice(LabelStart, LabelLength);
}
