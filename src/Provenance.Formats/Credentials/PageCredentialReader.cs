using Provenance.Lineage;

namespace Provenance.Formats.Credentials;

/// <summary>Reads manifests that stand in pages, in a <c>script</c> element of type <c>application/c2pa</c> (C2PA 2.4, A.7); one per thread.</summary>
/// <param name="anchors">What signers must lead to; null leaves signatures unverified.</param>
/// <param name="clock">The time at which signers are judged who claim none.</param>
internal sealed class PageCredentialReader(TrustAnchors? anchors, TimeProvider clock) : ICredentialReader
{
    private readonly ManifestReader _manifests = new(anchors, clock);

    /// <inheritdoc/>
    public Evidence? Read(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> page) =>
        manifest.IsEmpty ? null : CredentialEvidence.Of(_manifests.Read(manifest, new BoundText { Kind = BindingKind.Html, Bytes = page }));
}
