using Provenance.Documents.Buffers;

namespace Provenance.Evidence.Credentials;

/// <summary>One <c>C2PATextManifestWrapper</c> in a text; positions are byte offsets.</summary>
/// <param name="Start">Start of its U+FEFF.</param>
/// <param name="End">End of its manifest; for a damaged one, of the last variation selector.</param>
/// <param name="PaddedEnd">End of the padding after its manifest; <paramref name="End"/> if there is none.</param>
/// <param name="ManifestLength">Length of the manifest store in bytes; 0 for a damaged wrapper.</param>
/// <param name="Fault">Its fault.</param>
internal readonly record struct TextWrapper(int Start, int End, int PaddedEnd, int ManifestLength, WrapperFault Fault)
{
    /// <summary>Writes the text without it and its padding.</summary>
    internal void WriteRest(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        to.Add(text[..Start]);
        to.Add(text[PaddedEnd..]);
    }
}
