using System.Text.Json;

namespace Provenance.Lineage;

/// <summary>Reads records off their JSON; a member that records do not have is refused, so that nothing is dropped in silence.</summary>
internal static class RecordParser
{
    /// <summary>Reads one; its <c>prev</c> stands beside it.</summary>
    /// <param name="body">The JSON.</param>
    /// <param name="strings">Strings that were met before; null to make each anew.</param>
    /// <exception cref="DataException">It is no record.</exception>
    internal static (ProvenanceRecord Record, Digest Prev) Parse(ReadOnlySpan<byte> body, StringPool? strings = null)
    {
        try
        {
            var json = new RecordJson(body, strings);
            var draft = new RecordDraft();
            var prev = default(Digest);
            json.Open();
            while (json.Next())
            {
                if (json.Is("prev"u8))
                {
                    prev = json.Digest();
                }
                else if (!Identity(ref json, draft) && !Statement(ref json, draft) && !Graph(ref json, draft))
                {
                    throw LineageErrors.NotARecord($"it has a member '{json.Name}'");
                }
            }

            json.Close();
            var record = draft.Make();
            Check(record);
            return (record, prev);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw LineageErrors.NotARecord(e.Message);
        }
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

    private static bool Identity(ref RecordJson json, RecordDraft draft)
    {
        if (json.Is("kind"u8))
        {
            draft.Kind = json.Word<RecordKind>();
        }
        else if (json.Is("id"u8))
        {
            draft.Id = json.OwnText();
        }
        else if (json.Is("content_digest"u8))
        {
            draft.ContentDigest = json.Digest();
        }
        else if (json.Is("normalized_digest"u8))
        {
            draft.NormalizedDigest = json.Digest();
        }
        else if (json.Is("normalization"u8))
        {
            draft.Normalization = json.Text();
        }
        else if (json.Is("signature"u8))
        {
            draft.Signature = json.OwnText();
        }
        else if (json.Is("time"u8))
        {
            draft.Time = json.Text();
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool Statement(ref RecordJson json, RecordDraft draft)
    {
        if (json.Is("origin"u8))
        {
            draft.Origin = json.Word<Origin>();
        }
        else if (json.Is("origin_basis"u8))
        {
            draft.OriginBasis = json.Word<Basis>();
        }
        else if (json.Is("generation"u8))
        {
            draft.Generation = checked((int)json.Number());
        }
        else if (json.Is("generation_basis"u8))
        {
            draft.GenerationBasis = json.Word<Basis>();
        }
        else if (json.Is("generated_by"u8))
        {
            ReadGenerator(ref json, draft);
        }
        else if (json.Is("collection"u8))
        {
            draft.Collection = ReadCollection(ref json);
        }
        else if (json.Is("source"u8))
        {
            draft.Source = json.Text();
        }
        else if (json.Is("license"u8))
        {
            draft.License = json.Text();
        }
        else if (json.Is("agent"u8))
        {
            draft.Agent = json.Text();
        }
        else if (json.Is("run"u8))
        {
            draft.Run = json.Text();
        }
        else if (json.Is("evidence"u8))
        {
            draft.Evidence = ReadEvidence(ref json);
        }
        else if (json.Is("assessment"u8))
        {
            draft.Assessment = ReadAssessment(ref json);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool Graph(ref RecordJson json, RecordDraft draft)
    {
        if (json.Is("derived_from"u8))
        {
            var digests = new List<Digest>();
            json.OpenArray();
            while (json.NextItem())
            {
                digests.Add(json.ItemDigest());
            }

            draft.DerivedFrom = digests;
        }
        else if (json.Is("trained_on"u8))
        {
            var names = new List<string>();
            json.OpenArray();
            while (json.NextItem())
            {
                names.Add(json.ItemText());
            }

            draft.TrainedOn = names;
        }
        else if (json.Is("set"u8))
        {
            draft.Set = json.Text();
        }
        else if (json.Is("name"u8))
        {
            draft.Name = json.Text();
        }
        else if (json.Is("members"u8))
        {
            draft.Members = json.Number();
        }
        else if (json.Is("base"u8))
        {
            draft.BaseModel = json.Text();
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadGenerator(ref RecordJson json, RecordDraft draft)
    {
        json.Open();
        while (json.Next())
        {
            if (json.Is("model"u8))
            {
                draft.GeneratedBy = json.Text();
            }
            else if (json.Is("digest"u8))
            {
                draft.GeneratorDigest = json.Text();
            }
            else
            {
                throw LineageErrors.NotARecord($"generated_by has a member '{json.Name}'");
            }
        }
    }

    private static Acquisition ReadCollection(ref RecordJson json)
    {
        string? method = null, uri = null, retrieved = null;
        json.Open();
        while (json.Next())
        {
            if (json.Is("method"u8))
            {
                method = json.Text();
            }
            else if (json.Is("uri"u8))
            {
                uri = json.OwnText();
            }
            else if (json.Is("retrieved"u8))
            {
                retrieved = json.Text();
            }
            else
            {
                throw LineageErrors.NotARecord($"collection has a member '{json.Name}'");
            }
        }

        return new Acquisition(method, uri, retrieved);
    }

    private static List<Evidence> ReadEvidence(ref RecordJson json)
    {
        var evidence = new List<Evidence>();
        json.OpenArray();
        while (json.NextItem())
        {
            string kind = "", value = "";
            while (json.Next())
            {
                if (json.Is("kind"u8))
                {
                    kind = json.Text();
                }
                else if (json.Is("value"u8))
                {
                    value = json.OwnText();
                }
                else
                {
                    throw LineageErrors.NotARecord($"evidence has a member '{json.Name}'");
                }
            }

            evidence.Add(new Evidence(kind, value));
        }

        return evidence;
    }

    private static RecordedAssessment ReadAssessment(ref RecordJson json)
    {
        string? detector = null;
        Verdict? verdict = null;
        double? score = null, pValue = null;
        json.Open();
        while (json.Next())
        {
            if (json.Is("detector"u8))
            {
                detector = json.Text();
            }
            else if (json.Is("verdict"u8))
            {
                verdict = json.Word<Verdict>();
            }
            else if (json.Is("score"u8))
            {
                score = json.Real();
            }
            else if (json.Is("p_value"u8))
            {
                pValue = json.Real();
            }
            else
            {
                throw LineageErrors.NotARecord($"assessment has a member '{json.Name}'");
            }
        }

        return new RecordedAssessment(
            detector ?? throw LineageErrors.NotARecord("an assessment names no detector"),
            verdict ?? throw LineageErrors.NotARecord("an assessment has no verdict"),
            score,
            pValue);
    }
}
