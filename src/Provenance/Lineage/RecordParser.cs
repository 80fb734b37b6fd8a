using System.Text.Json;

namespace Provenance.Lineage;

/// <summary>Reads records off their JSON; a member that records do not have is refused, so that nothing is dropped in silence.</summary>
internal static class RecordParser
{
    /// <summary>Reads one; its <c>prev</c> stands beside it.</summary>
    /// <exception cref="DataException">It is no record.</exception>
    internal static (ProvenanceRecord Record, Digest Prev) Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var json = JsonDocument.ParseValue(ref reader);
            return reader.BytesConsumed == body.Length ? Parse(json.RootElement) : throw LineageErrors.NotARecord("something follows it");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw LineageErrors.NotARecord(e.Message);
        }
    }

    /// <summary>Reads one off parsed JSON.</summary>
    internal static (ProvenanceRecord Record, Digest Prev) Parse(JsonElement json)
    {
        var prev = default(Digest);
        var record = new ProvenanceRecord { Kind = Words.Parse<RecordKind>(json.GetProperty("kind").GetString()!) };
        foreach (var member in json.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "kind": break;
                case "prev": prev = Digest(value); break;
                case "agent": record = record with { Agent = value.GetString() }; break;
                case "assessment": record = record with { Assessment = Assessment(value) }; break;
                case "base": record = record with { BaseModel = value.GetString() }; break;
                case "collection": record = record with { Collection = new(Text(value, "method"), Text(value, "uri"), Text(value, "retrieved")) }; break;
                case "content_digest": record = record with { ContentDigest = Digest(value) }; break;
                case "derived_from": record = record with { DerivedFrom = [.. value.EnumerateArray().Select(Digest)] }; break;
                case "evidence": record = record with { Evidence = [.. value.EnumerateArray().Select(item => new Evidence(Text(item, "kind") ?? "", Text(item, "value") ?? ""))] }; break;
                case "generated_by": record = record with { GeneratedBy = Text(value, "model"), GeneratorDigest = Text(value, "digest") }; break;
                case "generation": record = record with { Generation = value.GetInt32() }; break;
                case "generation_basis": record = record with { GenerationBasis = Words.Parse<Basis>(value.GetString()!) }; break;
                case "id": record = record with { Id = value.GetString() }; break;
                case "license": record = record with { License = value.GetString() }; break;
                case "members": record = record with { Members = value.GetInt64() }; break;
                case "name": record = record with { Name = value.GetString() }; break;
                case "normalization": record = record with { Normalization = value.GetString() }; break;
                case "normalized_digest": record = record with { NormalizedDigest = Digest(value) }; break;
                case "origin": record = record with { Origin = Words.Parse<Origin>(value.GetString()!) }; break;
                case "origin_basis": record = record with { OriginBasis = Words.Parse<Basis>(value.GetString()!) }; break;
                case "run": record = record with { Run = value.GetString() }; break;
                case "set": record = record with { Set = value.GetString() }; break;
                case "source": record = record with { Source = value.GetString() }; break;
                case "time": record = record with { Time = value.GetString() }; break;
                case "trained_on": record = record with { TrainedOn = [.. value.EnumerateArray().Select(item => item.GetString()!)] }; break;
                default: throw LineageErrors.NotARecord($"it has a member '{member.Name}'");
            }
        }

        Check(record);
        return (record, prev);
    }

    /// <summary>Says what a record lacks.</summary>
    internal static void Check(ProvenanceRecord record)
    {
        if (record.Kind is RecordKind.Set or RecordKind.Model ? string.IsNullOrEmpty(record.Name) : record.NormalizedDigest is null)
        {
            throw LineageErrors.NotARecord(record.Kind is RecordKind.Set or RecordKind.Model ? "it has no name" : "it has no normalized_digest");
        }

        if (record.Kind == RecordKind.Member && string.IsNullOrEmpty(record.Set))
        {
            throw LineageErrors.NotARecord("a member needs its set");
        }

        if (record.Kind == RecordKind.Assessment && record.Assessment is null)
        {
            throw LineageErrors.NotARecord("an assessment needs what was found");
        }

        if (record.Generation < 0)
        {
            throw LineageErrors.NotARecord($"a generation cannot be {record.Generation}");
        }
    }

    private static RecordedAssessment Assessment(JsonElement value) => new(
        Text(value, "detector") ?? throw LineageErrors.NotARecord("an assessment names no detector"),
        Words.Parse<Verdict>(Text(value, "verdict") ?? ""),
        Number(value, "score"),
        Number(value, "p_value"));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    private static Digest Digest(JsonElement value) =>
        Lineage.Digest.TryParse(value.GetString(), out var digest) ? digest : throw LineageErrors.NotARecord($"'{value}' is no digest");
}
