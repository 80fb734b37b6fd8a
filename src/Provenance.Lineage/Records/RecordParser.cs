using System.Text.Json;

namespace Provenance.Lineage.Records;

/// <summary>
/// Parses records from their canonical JSON. Members have a fixed order, so each name is compared once. Unknown and
/// misplaced members are refused, so that nothing is dropped silently.
/// </summary>
internal static class RecordParser
{
    /// <summary>Parses a record; returns its <c>prev</c> beside it.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="strings">Strings seen before; null to create each anew.</param>
    /// <exception cref="DataException">The JSON is not a record.</exception>
    internal static (ProvenanceRecord Record, Digest Prev) Parse(ReadOnlySpan<byte> body, StringPool? strings = null)
    {
        try
        {
            var json = new RecordJson(body, strings);
            var record = Members(ref json, out var prev);
            Check(record);
            return (record, prev);
        }
        catch (JsonException e)
        {
            throw LineageErrors.NotJson(e);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException)
        {
            throw LineageErrors.NotARecord(e.Message);
        }
    }

    /// <summary>Checks a new record for missing fields, and for values that are no longer allowed; records already in stores can still be read.</summary>
    /// <exception cref="DataException">A store does not accept the record.</exception>
    internal static void CheckNew(ProvenanceRecord record)
    {
        Check(record);
        if (record.Generation > ProvenanceRecord.DeepestGeneration)
        {
            throw LineageErrors.NotARecord($"a generation cannot be {record.Generation}; the deepest is {ProvenanceRecord.DeepestGeneration}");
        }
    }

    /// <summary>Checks a record for missing fields.</summary>
    internal static void Check(ProvenanceRecord record)
    {
        if (record.Kind is RecordKind.Set or RecordKind.Model ? string.IsNullOrEmpty(record.Name) : record.NormalizedDigest is null)
        {
            throw LineageErrors.NotARecord(record.Kind is RecordKind.Set or RecordKind.Model ? "it has no name" : "it has no normalized_digest");
        }

        if (record.Kind == RecordKind.Member && string.IsNullOrEmpty(record.Set)) throw LineageErrors.NotARecord("a member needs its set");

        if (record.Kind == RecordKind.Assessment && record.Assessment is null)
        {
            throw LineageErrors.NotARecord("an assessment needs what was found");
        }

        if (record.Generation < 0) throw LineageErrors.NotARecord($"a generation cannot be {record.Generation}");
    }

    /// <summary>Reads the members in their order, one per line.</summary>
    private static ProvenanceRecord Members(ref RecordJson json, out Digest prev)
    {
        json.Open();
        var agent = json.At("agent"u8) ? json.Text() : null;
        var assessment = json.At("assessment"u8) ? Assessment(ref json) : null;
        var start = json.At("base"u8) ? json.Text() : null;
        var collection = json.At("collection"u8) ? Collection(ref json) : null;
        var content = json.At("content_digest"u8) ? json.Digest() : (Digest?)null;
        var derivedFrom = json.At("derived_from"u8) ? json.Digests() : [];
        var evidence = json.At("evidence"u8) ? json.Evidence() : [];
        var (generator, generatorDigest) = json.At("generated_by"u8) ? Generator(ref json) : default;
        var generation = json.At("generation"u8) ? checked((int)json.Number()) : (int?)null;
        var generationBasis = json.At("generation_basis"u8) ? json.Word<Basis>() : (Basis?)null;
        var id = json.At("id"u8) ? json.OwnText() : null;
        var kind = json.At("kind"u8) ? json.Word<RecordKind>() : throw json.Unexpected("kind");
        var license = json.At("license"u8) ? json.Text() : null;
        var members = json.At("members"u8) ? json.Number() : (long?)null;
        var name = json.At("name"u8) ? json.Text() : null;
        var normalization = json.At("normalization"u8) ? json.Text() : null;
        var normalized = json.At("normalized_digest"u8) ? json.Digest() : (Digest?)null;
        var origin = json.At("origin"u8) ? json.Word<Origin>() : Origin.Unknown;
        var originBasis = json.At("origin_basis"u8) ? json.Word<Basis>() : (Basis?)null;
        prev = json.At("prev"u8) ? json.Digest() : default;
        var run = json.At("run"u8) ? json.Text() : null;
        var set = json.At("set"u8) ? json.Text() : null;
        var signature = json.At("signature"u8) ? json.OwnText() : null;
        var source = json.At("source"u8) ? json.Text() : null;
        var supersedes = json.At("supersedes"u8) && json.Flag();
        var time = json.At("time"u8) ? json.Text() : null;
        var trainedOn = json.At("trained_on"u8) ? json.Texts() : [];
        json.End();
        return new ProvenanceRecord
        {
            Kind = kind,
            Name = name,
            Id = id,
            ContentDigest = content,
            NormalizedDigest = normalized,
            Normalization = normalization,
            Origin = origin,
            Supersedes = supersedes,
            OriginBasis = originBasis,
            Generation = generation,
            GenerationBasis = generationBasis,
            GeneratedBy = generator,
            GeneratorDigest = generatorDigest,
            DerivedFrom = derivedFrom,
            Signature = signature,
            Collection = collection,
            Source = source,
            License = license,
            Evidence = evidence,
            Assessment = assessment,
            Set = set,
            Members = members,
            TrainedOn = trainedOn,
            BaseModel = start,
            Agent = agent,
            Run = run,
            Time = time,
        };
    }

    private static (string? Model, string? Digest) Generator(ref RecordJson json)
    {
        json.Open();
        var digest = json.At("digest"u8) ? json.Text() : null;
        var model = json.At("model"u8) ? json.Text() : null;
        json.End();
        return (model, digest);
    }

    private static CollectionInfo Collection(ref RecordJson json)
    {
        json.Open();
        var method = json.At("method"u8) ? json.Text() : null;
        var retrieved = json.At("retrieved"u8) ? json.Text() : null;
        var uri = json.At("uri"u8) ? json.OwnText() : null;
        json.End();
        return new CollectionInfo(method, uri, retrieved);
    }

    private static RecordedAssessment Assessment(ref RecordJson json)
    {
        json.Open();
        var detector = json.At("detector"u8) ? json.Text() : throw json.Unexpected("detector");
        var language = json.At("language"u8) ? json.Text() : null;
        var pValue = json.At("p_value"u8) ? json.Real() : (double?)null;
        var probability = json.At("probability"u8) ? json.Real() : (double?)null;
        var resemblance = json.At("resemblance"u8) ? json.Real() : (double?)null;
        var score = json.At("score"u8) ? json.Real() : (double?)null;
        var verdict = json.At("verdict"u8) ? json.Word<Verdict>() : throw json.Unexpected("verdict");
        json.End();
        return new RecordedAssessment(detector, verdict, score, pValue) { Probability = probability, Resemblance = resemblance, Language = language };
    }
}
