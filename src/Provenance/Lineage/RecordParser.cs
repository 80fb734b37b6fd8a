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
        var draft = new RecordDraft();
        foreach (var member in json.EnumerateObject())
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "kind": draft.Kind = Words.Parse<RecordKind>(value.GetString()!); break;
                case "prev": prev = Digest(value); break;
                case "agent": draft.Agent = value.GetString(); break;
                case "assessment": draft.Assessment = Assessment(value); break;
                case "base": draft.BaseModel = value.GetString(); break;
                case "collection": draft.Collection = new(Text(value, "method"), Text(value, "uri"), Text(value, "retrieved")); break;
                case "content_digest": draft.ContentDigest = Digest(value); break;
                case "derived_from": draft.DerivedFrom = [.. value.EnumerateArray().Select(Digest)]; break;
                case "evidence": draft.Evidence = [.. value.EnumerateArray().Select(item => new Evidence(Text(item, "kind") ?? "", Text(item, "value") ?? ""))]; break;
                case "generated_by": draft.GeneratedBy = Text(value, "model"); draft.GeneratorDigest = Text(value, "digest"); break;
                case "generation": draft.Generation = value.GetInt32(); break;
                case "generation_basis": draft.GenerationBasis = Words.Parse<Basis>(value.GetString()!); break;
                case "id": draft.Id = value.GetString(); break;
                case "license": draft.License = value.GetString(); break;
                case "members": draft.Members = value.GetInt64(); break;
                case "name": draft.Name = value.GetString(); break;
                case "normalization": draft.Normalization = value.GetString(); break;
                case "normalized_digest": draft.NormalizedDigest = Digest(value); break;
                case "origin": draft.Origin = Words.Parse<Origin>(value.GetString()!); break;
                case "origin_basis": draft.OriginBasis = Words.Parse<Basis>(value.GetString()!); break;
                case "run": draft.Run = value.GetString(); break;
                case "set": draft.Set = value.GetString(); break;
                case "source": draft.Source = value.GetString(); break;
                case "time": draft.Time = value.GetString(); break;
                case "trained_on": draft.TrainedOn = [.. value.EnumerateArray().Select(item => item.GetString()!)]; break;
                default: throw LineageErrors.NotARecord($"it has a member '{member.Name}'");
            }
        }

        var record = draft.Make();
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
