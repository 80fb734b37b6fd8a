namespace Provenance.Evidence.Credentials;

/// <summary>One box of JUMBF (ISO 19566-5:2023, Annex A); positions are byte offsets into the manifest store.</summary>
/// <param name="Parent">Index of the enclosing superbox; -1 for the outermost.</param>
/// <param name="Kind">The four letters of its type, big-endian: <see cref="JumbfCodes"/>.</param>
/// <param name="Content">For a superbox, the first four letters of its content's UUID; 0 for a UUID outside the usual family.</param>
/// <param name="Payload">Start of its contents, after its header; hashes of superboxes cover the bytes from here to <paramref name="End"/> (C2PA 2.4, 8.4.2.3).</param>
/// <param name="End">Its end.</param>
/// <param name="LabelStart">Start of a superbox's label.</param>
/// <param name="LabelLength">Length of the label in bytes; 0 for none.</param>
internal readonly record struct JumbfBox(int Parent, uint Kind, uint Content, int Payload, int End, int LabelStart, int LabelLength)
{
    internal bool IsSuperbox => Kind == JumbfCodes.Superbox;

    /// <summary>Returns the bytes that the hash of a reference covers; for a content box, its data.</summary>
    internal ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> store) => store[Payload..End];

    internal ReadOnlySpan<byte> LabelOf(ReadOnlySpan<byte> store) => store.Slice(LabelStart, LabelLength);
}
