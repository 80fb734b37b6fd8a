using System.Text;
using System.Text.Json;

namespace Provenance.Tests.Lineage.Exports;

/// <summary>A store with something of everything in it, and what exports make of it.</summary>
public abstract class ExportSample : IDisposable
{
    private protected const string Nasty = "x: \"y\" #z\n---\n- <script>alert('1')</script> | `a` [b](c) & \u00fc\u4e2d\U0001F600\u2028\u0085%.";

    private protected TemporaryFolder Folder { get; } = new();

    /// <summary>Two generations: a set of human text, a model trained on it, a set of its text, and a model trained on that.</summary>
    private protected static ProvenanceRecord[] TwoGenerations() =>
    [
        Human("a") with { Source = "web", License = "CC-BY-4.0", Agent = "someone", Collection = new CollectionInfo("crawl", "https://example.org/a", null), Run = "r1" },
        Human("b") with { Source = "web", License = "CC-BY-4.0", Agent = "someone", Run = "r1", Time = "2026-01-02T00:00:00Z" },
        Member("a", "humans"),
        Member("b", "humans"),
        new() { Kind = RecordKind.Set, Name = "humans", Members = 2, Time = "2026-01-03T00:00:00Z" },
        Model("m1", "humans") with { Agent = "a lab" },
        Machine("c", "m1") with { Source = "web", License = "MIT", GeneratorDigest = "sha256:" + new string('1', 64) },
        Member("c", "mixture"),
        Member("a", "mixture"),
        new() { Kind = RecordKind.Set, Name = "mixture", Members = 2, Time = "2026-01-05T00:00:00Z" },
        Model("m2", "mixture") with { BaseModel = "m1", Time = "2026-01-06T00:00:00Z" },
        Machine("d", "m2") with { Source = "chat", Time = "2026-01-07T10:00:00.5+02:00" },
        Human("e") with { Origin = Origin.Mixed, DerivedFrom = [DigestOf("d")], Source = "chat" },
        Assessed("a", Verdict.Machine),
        Assessed("c", Verdict.Machine),
    ];

    /// <summary>The same, with names that no format likes.</summary>
    private protected static ProvenanceRecord[] NastyNames() =>
    [
        Human("a") with { Id = Nasty, Source = Nasty, License = Nasty, Agent = Nasty, Run = Nasty, Collection = new CollectionInfo(Nasty, null, null) },
        Member("a", Nasty) with { Run = Nasty },
        new() { Kind = RecordKind.Set, Name = Nasty, Members = 1, Run = Nasty, Time = "2026-01-01T00:00:00Z" },
        Model(Nasty, Nasty) with { BaseModel = "m.", Agent = Nasty },
        Machine("b", Nasty) with { Source = Nasty },
        Assessed("a", Verdict.Machine),
    ];

    private protected IProvenanceStore Open(params ProvenanceRecord[] records)
    {
        var store = Provenance.Storage.ProvenanceStores.Open(Folder["corpus.db"], create: true);
        using var writer = store.Write();
        foreach (var record in records) writer.Add(record);

        writer.Commit();
        return store;
    }

    private protected static string Text(IProvenanceStore store, string format, ExportOptions? options = null)
    {
        using var bytes = new MemoryStream();
        StoreExporter.Write(store, format, bytes, options);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
    }

    private protected string Text(string format, params ProvenanceRecord[] records)
    {
        using var store = Open(records);
        return Text(store, format);
    }

    /// <summary>An export's JSON; no member may occur twice.</summary>
    private protected JsonElement Json(string format, params ProvenanceRecord[] records) => Parse(Text(format, records));

    private protected static JsonElement Parse(string text)
    {
        using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return json.RootElement.Clone();
    }

    private protected static ProvenanceRecord Human(string text) => new()
    {
        Kind = RecordKind.Document,
        ContentDigest = DigestOf(text),
        NormalizedDigest = DigestOf(text),
        Origin = Origin.Human,
        Time = "2026-01-01T00:00:00Z",
    };

    private protected static ProvenanceRecord Machine(string text, string model) => Human(text) with { Origin = Origin.Machine, GeneratedBy = model, Time = "2026-01-04T00:00:00Z" };

    private protected static ProvenanceRecord Member(string text, string name) => new() { Kind = RecordKind.Member, NormalizedDigest = DigestOf(text), Set = name, Time = "2026-01-02T00:00:00Z" };

    private protected static ProvenanceRecord Model(string name, string trainedOn) => new() { Kind = RecordKind.Model, Name = name, TrainedOn = [trainedOn], Time = "2026-01-03T12:00:00Z" };

    private protected static ProvenanceRecord Assessed(string text, Verdict verdict) => new()
    {
        Kind = RecordKind.Assessment,
        NormalizedDigest = DigestOf(text),
        Assessment = new RecordedAssessment("sha256:detector", verdict, 1.5, 0.01),
        Time = "2026-01-08T00:00:00Z",
    };

    private protected static Digest DigestOf(string text) => Digest.Compute(Encoding.UTF8.GetBytes(text));

    /// <summary>Every object in some JSON, wherever it stands.</summary>
    private protected static IEnumerable<JsonElement> Objects(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            yield return json;
            foreach (var inner in json.EnumerateObject().SelectMany(member => Objects(member.Value)))
            {
                yield return inner;
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(Objects))
            {
                yield return inner;
            }
        }
    }

    private protected static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private protected sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2027, 2, 3, 4, 5, 6, TimeSpan.Zero);
    }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
