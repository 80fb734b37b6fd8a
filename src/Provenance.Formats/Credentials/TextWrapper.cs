using Provenance.Documents;

namespace Provenance.Formats.Credentials;

/// <summary>One <c>C2PATextManifestWrapper</c> in a text; places are byte offsets.</summary>
/// <param name="Start">Where its U+FEFF starts.</param>
/// <param name="End">Where its last variation selector ends.</param>
/// <param name="ManifestLength">Bytes of the manifest store; 0 where the wrapper is damaged.</param>
/// <param name="Fault">What is wrong with it.</param>
internal readonly record struct TextWrapper(int Start, int End, int ManifestLength, WrapperFault Fault)
{
    /// <summary>Writes the text without it.</summary>
    internal void WriteRest(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        to.Add(text[..Start]);
        to.Add(text[End..]);
    }
}
