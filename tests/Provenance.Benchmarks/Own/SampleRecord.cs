using System.Globalization;
using System.Text;

namespace Provenance.Benchmarks.Own;

/// <summary>Records of documents as <c>tag</c> makes them.</summary>
internal static class SampleRecord
{
    internal static ProvenanceRecord Create(int i) => new()
    {
        Kind = RecordKind.Document,
        Id = string.Create(CultureInfo.InvariantCulture, $"document-{i}"),
        ContentDigest = DigestOf("exact", i),
        NormalizedDigest = DigestOf("normal", i),
        Normalization = TextIdentity.Normalization,
        Origin = Origin.Machine,
        OriginBasis = Basis.Declared,
        GeneratedBy = "some-model",
        Collection = new CollectionInfo("file", null, null),
        Source = "crawl",
        License = "CC-BY-4.0",
        Time = "2026-01-01T00:00:00Z",
    };

    internal static Digest DigestOf(string kind, int i) => Digest.Compute(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {i}")));
}
