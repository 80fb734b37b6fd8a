using System.Text;

namespace Provenance.Tests.Storage;

/// <summary>Records that tests make of a text or a name.</summary>
internal static class SampleRecords
{
    internal static ProvenanceRecord Human(string text) => new()
    {
        Kind = RecordKind.Document,
        ContentDigest = DigestOf(text),
        NormalizedDigest = DigestOf(text),
        Normalization = TextIdentity.Normalization,
        Origin = Origin.Human,
        OriginBasis = Basis.Declared,
        Time = "2026-01-01T00:00:00Z",
    };

    internal static ProvenanceRecord Machine(string text, string? model) => Human(text) with { Origin = Origin.Machine, GeneratedBy = model };

    internal static ProvenanceRecord Member(string text, string name) => new() { Kind = RecordKind.Member, NormalizedDigest = DigestOf(text), Set = name };

    internal static ProvenanceRecord Model(string name, string trainedOn) => new() { Kind = RecordKind.Model, Name = name, TrainedOn = [trainedOn] };

    internal static ProvenanceRecord Assessed(string text, Verdict verdict, string detector) =>
        new() { Kind = RecordKind.Assessment, NormalizedDigest = DigestOf(text), Assessment = new RecordedAssessment(detector, verdict, 1.5, 0.01) };

    internal static Digest DigestOf(string text) => Digest.Compute(Encoding.UTF8.GetBytes(text));
}
