namespace Provenance.Evidence.Credentials;

/// <summary>Reads manifests in pages, in a <c>script</c> element of type <c>application/c2pa</c> (C2PA 2.4, A.7); one per thread.</summary>
/// <param name="anchors">The trust anchors of signers; null leaves signatures unverified.</param>
/// <param name="clock">The time at which signers are judged who claim none.</param>
internal sealed class PageCredentialReader(TrustAnchors? anchors, TimeProvider clock) : ICredentialReader
{
    private readonly CredentialManifestReader _manifests = new(anchors, clock);

    /// <inheritdoc/>
    public OriginEvidence? Read(ReadOnlySpan<byte> manifest, ReadOnlySpan<byte> page) =>
        manifest.IsEmpty ? null : CredentialEvidence.Create(_manifests.Read(manifest, new BoundText { Kind = BindingKind.Html, Bytes = page }));
}
