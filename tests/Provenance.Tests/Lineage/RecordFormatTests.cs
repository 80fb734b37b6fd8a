using System.Text;
using Provenance.Documents.Buffers;
using Provenance.Lineage.Records;
using Xunit;

namespace Provenance.Tests.Lineage;

public class RecordFormatTests
{
    private static readonly ProvenanceRecord Full = new()
    {
        Kind = RecordKind.Document,
        Id = "a \"quoted\" id\n",
        ContentDigest = Digest.Compute("a"u8),
        NormalizedDigest = Digest.Compute("b"u8),
        Normalization = TextIdentity.Normalization,
        Origin = Origin.Mixed,
        OriginBasis = Basis.Declared,
        Generation = 3,
        GenerationBasis = Basis.Estimated,
        GeneratedBy = "model",
        GeneratorDigest = "sha256:00",
        DerivedFrom = [Digest.Compute("c"u8), Digest.Compute("d"u8)],
        Collection = new CollectionInfo("crawl", "https://example.org/,\"prev\":\"", "2019"),
        Source = "web",
        License = "CC-BY-4.0",
        Evidence = [new OriginEvidence("watermark", "yes"), new OriginEvidence("date", "2009-03") { Says = Origin.Human, Prior = 0.0001, Detail = "if the date is right" }],
        Assessment = new RecordedAssessment("sha256:11", Verdict.Machine, -1e-7, 0.25) { Probability = 0.75, Resemblance = -1.0986122886681098, Language = "en" },
        Set = "set",
        Members = 7,
        TrainedOn = ["x", "y"],
        BaseModel = "base",
        Agent = "me",
        Run = "run 1",
        Time = "2026-01-01T00:00:00Z",
        Name = "name",
    };

    [Fact]
    public void A_record_is_written_canonically()
    {
        var body = Body(Full, Digest.Compute("prev"u8));
        Assert.Equal(AnyCanonicalJson.Write(Encoding.UTF8.GetString(body)), Encoding.UTF8.GetString(body));
    }

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        var body = Body(Full, Digest.Compute("prev"u8));
        var (record, prev) = RecordParser.Parse(body);
        Assert.Equal(Digest.Compute("prev"u8), prev);
        Assert.Equal(body, Body(record, prev));
    }

    [Fact]
    public void What_is_stated_does_not_depend_on_time_or_place()
    {
        var statement = RecordFormat.Statement(Body(Full, default));
        Assert.Equal(statement, RecordFormat.Statement(Body(Full with { Time = "2027-01-01T00:00:00Z" }, Digest.Compute("other"u8))));
        Assert.Equal(statement, RecordFormat.Statement(Body(Full with { Time = null }, default)));
        Assert.NotEqual(statement, RecordFormat.Statement(Body(Full with { Run = "run 2" }, default)));
        Assert.NotEqual(statement, RecordFormat.Statement(Body(Full with { Id = "other" }, default)));
    }

    [Theory]
    [InlineData("{\"kind\":\"document\"}", "normalized_digest")]
    [InlineData("{\"kind\":\"model\"}", "name")]
    [InlineData("{\"kind\":\"model\",\"name\":\"m\",\"new\":1}", "'new'")]
    [InlineData("{\"kind\":\"thing\"}", "'thing'")]
    [InlineData("[]", "record")]
    [InlineData("{\"kind\":\"model\",\"name\":\"m\"} x", "record")]
    public void What_is_no_record_is_refused_and_says_why(string body, string why)
    {
        var error = Assert.Throws<DataException>(() => RecordParser.Parse(Encoding.UTF8.GetBytes(body)));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stores_took_before_there_was_a_deepest_generation_can_still_be_read()
    {
        var body = Body(Full with { Generation = int.MaxValue }, default);
        Assert.Equal(int.MaxValue, RecordParser.Parse(body).Record.Generation);
    }

    private static byte[] Body(ProvenanceRecord record, Digest prev)
    {
        var buffer = new ByteBuffer();
        var encoded = RecordFormat.Encode(buffer, record);
        RecordFormat.Seal(buffer.Slice(encoded.Start, encoded.Length), encoded.PrevAt, prev);
        return buffer.Written[1..].ToArray();
    }
}
