using Provenance.Evidence.Credentials;

namespace Provenance.Formats.Html;

/// <summary>
/// C2PA manifests of a page (C2PA 2.4, A.7): in Base64 in a <c>script</c> element of the type <c>application/c2pa</c>, or external, referenced by a <c>link</c> of the relation
/// <c>c2pa-manifest</c>. Nothing is fetched. By the specification a page with several manifests has none; this is reported.
/// </summary>
internal static class PageManifests
{
    /// <summary>Maximum size of a manifest in bytes; larger ones are not read.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    internal static void Read(PageFacts facts, ReadOnlySpan<byte> page, ICredentialReader? credentials, List<OriginEvidence> to)
    {
        var count = facts.Manifests.Count + facts.ManifestLinks.Count;
        if (count == 0) return;

        if (count > 1)
        {
            to.Add(new OriginEvidence(EvidenceKinds.ContentCredential, "several") { Detail = "the page has more than one C2PA manifest, so that none counts" });
        }
        else if (facts.ManifestLinks.Count == 1)
        {
            to.Add(new OriginEvidence(EvidenceKinds.ContentCredential, "remote") { Detail = $"a C2PA manifest that was not fetched: {facts.ManifestLinks[0]}" });
        }
        else if (Decode(facts.Manifests[0]) is { } manifest && credentials?.Read(manifest, page) is { } evidence)
        {
            to.Add(evidence);
        }
        else
        {
            to.Add(new OriginEvidence(EvidenceKinds.ContentCredential, "unread") { Detail = "a script element for a C2PA manifest whose content was not read" });
        }
    }

    private static byte[]? Decode(string base64)
    {
        var bytes = new byte[Math.Min(MaxBytes, base64.Length / 4 * 3 + 3)];
        return Convert.TryFromBase64String(base64, bytes, out var written) ? bytes[..written] : null;
    }
}
