using System.Buffers;
using System.Buffers.Text;
using Provenance.Documents.Evidence;

namespace Provenance.Evidence.Credentials;

/// <summary>
/// Finds C2PA manifests in text: in variation selectors (C2PA 2.4, A.8) and between armour lines (A.9). A text may have one of each and no more:
/// several are ambiguous and indicate nothing. Manifests that armour only references are not fetched. Text without manifests costs
/// two searches and no allocation. One per thread.
/// </summary>
internal sealed class TextCredentialReader : IEvidenceReader
{
    /// <summary>Bytes that no address contains, but prose about manifests does.</summary>
    private static readonly SearchValues<byte> NotInAddress = SearchValues.Create(" \t\r\n<>"u8);

    private readonly WrapperScanner _wrappers = new();
    private readonly CredentialManifestReader _manifests;

    private static ReadOnlySpan<byte> DataUri => "data:application/c2pa;base64,"u8;

    /// <param name="anchors">The trust anchors of signers; null leaves signatures unverified.</param>
    /// <param name="clock">The time at which signers are judged who claim none.</param>
    internal TextCredentialReader(TrustAnchors? anchors, TimeProvider clock) => _manifests = new CredentialManifestReader(anchors, clock);

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<byte> text, List<OriginEvidence> to)
    {
        if (_wrappers.TryFind(text, 0, out var wrapper)) to.Add(ReadWrapper(text, wrapper));

        if (ArmourBlock.TryFind(text, 0, out var block)) ReadArmour(text, block, to);
    }

    /// <summary>Reads the only complete wrapper; damaged ones beside it, such as truncated quotations, do not hide it.</summary>
    private OriginEvidence ReadWrapper(ReadOnlySpan<byte> text, TextWrapper first)
    {
        ContentCredential? credential = null;
        var whole = 0;
        var wrapper = first;
        do
        {
            if (wrapper.Fault == WrapperFault.None && whole++ == 0)
            {
                // read at once: the next wrapper found reuses its memory
                var bound = new BoundText { Kind = BindingKind.Text, Bytes = text, Start = wrapper.Start, End = wrapper.End, Latest = wrapper.PaddedEnd };
                credential = _manifests.Read(_wrappers.Manifest, bound);
            }
        }
        while (_wrappers.TryFind(text, wrapper.End, out wrapper));

        if (whole > 1)
        {
            return CredentialEvidence.Unusable($"{whole} C2PA wrappers stand in the text, where one may stand: nothing says which is meant");
        }

        return credential is null
            ? CredentialEvidence.Unusable($"a damaged C2PA wrapper stands at byte {first.Start}: {CredentialEvidence.Words(first.Fault)}")
            : CredentialEvidence.Create(credential);
    }

    private void ReadArmour(ReadOnlySpan<byte> text, ArmourBlock first, List<OriginEvidence> to)
    {
        OriginEvidence? found = null;
        var count = 0;
        var block = first;
        do
        {
            // text about the format, with nothing or a placeholder between the lines, has no manifest
            if (ReadReference(text, block, isFirst: count == 0) is { } evidence)
            {
                found ??= evidence;
                count++;
            }
        }
        while (ArmourBlock.TryFind(text, block.End, out block));

        if (found is not null)
        {
            to.Add(count == 1 ? found : CredentialEvidence.Unusable($"{count} C2PA manifest blocks stand in the text, where one may stand: nothing says which is meant"));
        }
    }

    private OriginEvidence? ReadReference(ReadOnlySpan<byte> text, ArmourBlock block, bool isFirst)
    {
        var reference = text.Slice(block.Reference, block.ReferenceLength);
        if (reference.StartsWith("https://"u8) || reference.StartsWith("http://"u8))
        {
            return reference.ContainsAny(NotInAddress)
                ? null
                : CredentialEvidence.Unusable($"the text names a C2PA manifest elsewhere, which was not fetched: {CredentialText.Decode(reference)}");
        }

        if (!reference.StartsWith(DataUri)) return null;

        if (!isFirst) return CredentialEvidence.Unusable("");

        var encoded = reference[DataUri.Length..];
        var bytes = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(encoded.Length));
        try
        {
            if (Base64.DecodeFromUtf8(encoded, bytes, out _, out var written) != OperationStatus.Done)
            {
                return CredentialEvidence.Unusable($"a C2PA manifest block stands at byte {block.Start} whose Base64 is damaged");
            }

            var bound = new BoundText
            {
                Kind = BindingKind.StructuredText,
                Bytes = text,
                Start = block.Start,
                End = block.End,
                Earliest = block.Earliest(text),
                Latest = block.Latest(text),
            };
            return CredentialEvidence.Create(_manifests.Read(bytes.AsSpan(0, written), bound));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
