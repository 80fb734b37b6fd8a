using Provenance.Documents.Buffers;

namespace Provenance.Evidence.Credentials;

/// <summary>One <c>C2PATextManifestWrapper</c> in a text; places are byte offsets.</summary>
/// <param name="Start">Where its U+FEFF starts.</param>
/// <param name="End">Where its manifest ends; of a damaged one, the last variation selector.</param>
/// <param name="PaddedEnd">Where the padding behind its manifest ends; the same where there is none.</param>
/// <param name="ManifestLength">Bytes of the manifest store; 0 where the wrapper is damaged.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct TextWrapper(int Start, int End, int PaddedEnd, int ManifestLength, WrapperFault Fault)
{
    /// <summary>Writes the text without it and its padding.</summary>
    internal void WriteRest(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        to.Add(text[..Start]);
        to.Add(text[PaddedEnd..]);
    }
}
