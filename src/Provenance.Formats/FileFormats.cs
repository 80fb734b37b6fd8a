using Provenance.Documents;
using Provenance.Formats.Credentials;
using Provenance.Formats.Csv;
using Provenance.Formats.Html;

namespace Provenance.Formats;

/// <summary>The formats in which crawls and data sets are found, for <see cref="ReadingOptions.Formats"/>.</summary>
public static class FileFormats
{
    /// <summary>
    /// All formats that this package reads, and the plain ones. Texts and pages in them are searched for content credentials, as C2PA 2.4 puts them
    /// there (A.7, A.8 and A.9).
    /// </summary>
    /// <param name="trustAnchors">
    /// A file of root certificates in PEM, such as C2PA's trust list: credentials' signatures are verified, and their chains must lead to one of them. Default
    /// null, by which signatures are reported as not verified. Nothing is fetched either way.
    /// </param>
    /// <param name="clock">The time at which signers are judged who claim no time of signing; null for the system's.</param>
    /// <exception cref="InputNotFoundException">There is no file of trust anchors.</exception>
    /// <exception cref="TransferException">It cannot be read.</exception>
    /// <exception cref="DataException">It holds no certificates.</exception>
    public static DocumentFormats Create(string? trustAnchors = null, TimeProvider? clock = null)
    {
        var anchors = trustAnchors is null ? null : TrustAnchors.Read(trustAnchors);
        var time = clock ?? TimeProvider.System;
        return new DocumentFormats(
            [new CsvFormat(), new HtmlFormat(() => new PageCredentialReader(anchors, time))],
            [GzipCompression.Instance],
            [() => new TextCredentialReader(anchors, time)]);
    }
}
