using System.Text;
using System.Text.Json;
using Provenance.Documents.Buffers;
using Provenance.Documents.Identity;

namespace Provenance.Documents.Evidence;

/// <summary>Evidence as JSON: <c>kind, value</c>, and <c>says, prior, detail</c> where present; used in assessments and in documents' <c>metadata.evidence</c>.</summary>
internal static class EvidenceJson
{
    private const int Short = 256;

    /// <summary>Maximum number of declared findings. A document has a handful; more is an attempt to fill memory.</summary>
    private const int MaxDeclared = 32;

    internal static void Write(ByteBuffer to, OriginEvidence evidence)
    {
        to.Add("{\"kind\":"u8);
        AddString(to, evidence.Kind);
        to.Add(",\"value\":"u8);
        AddString(to, evidence.Value);
        if (evidence.Says != Origin.Unknown)
        {
            to.Add(",\"says\":"u8);
            AddString(to, Words.Name(evidence.Says));
        }

        if (evidence.Prior is { } prior)
        {
            to.Add(",\"prior\":"u8);
            to.AddNumber(prior, "G6");
        }

        if (evidence.Detail is { } detail)
        {
            to.Add(",\"detail\":"u8);
            AddString(to, detail);
        }

        to.Add((byte)'}');
    }

    /// <summary>Writes several findings as an array.</summary>
    internal static void Write(ByteBuffer to, IReadOnlyList<OriginEvidence> evidence)
    {
        for (var i = 0; i < evidence.Count; i++)
        {
            to.Add(i == 0 ? (byte)'[' : (byte)',');
            Write(to, evidence[i]);
        }

        to.Add(evidence.Count == 0 ? "[]"u8 : "]"u8);
    }

    /// <summary>Adds the findings that a document's field declares; any other JSON adds nothing.</summary>
    /// <param name="json">The field's JSON; empty where it is missing.</param>
    /// <param name="to">Receives the findings.</param>
    internal static void Read(ReadOnlySpan<byte> json, List<OriginEvidence> to)
    {
        if (json.IsEmpty || json[0] != '[') return;

        var reader = new Utf8JsonReader(json);
        try
        {
            using var array = JsonDocument.ParseValue(ref reader);
            foreach (var item in array.RootElement.EnumerateArray().Take(MaxDeclared))
            {
                if (item.ValueKind == JsonValueKind.Object && String(item, "kind") is { } kind && String(item, "value") is { } value)
                {
                    var says = Origins.TryParse(String(item, "says"), out var origin) ? origin : Origin.Unknown;
                    double? prior = item.TryGetProperty("prior", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;
                    to.Add(new OriginEvidence(kind, value) { Says = says, Prior = prior, Detail = String(item, "detail") });
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // invalid Unicode in a field other than the text counts as missing
        }
    }

    private static string? String(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void AddString(ByteBuffer to, string text)
    {
        // kinds and values are short, and in a crawl every document has one of each
        Span<byte> utf8 = text.Length <= Short ? stackalloc byte[Short * 3] : new byte[text.Length * 3];
        to.AddString(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }
}
