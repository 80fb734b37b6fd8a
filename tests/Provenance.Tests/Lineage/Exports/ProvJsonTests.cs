using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

public sealed partial class ProvJsonTests : ExportSample
{
    /// <summary>Relations, and the roles that each must name (PROV-JSON, section 3).</summary>
    private static readonly Dictionary<string, string[]> Relations = new(StringComparer.Ordinal)
    {
        ["wasGeneratedBy"] = ["prov:entity", "prov:activity"],
        ["used"] = ["prov:activity", "prov:entity"],
        ["wasAttributedTo"] = ["prov:entity", "prov:agent"],
        ["wasDerivedFrom"] = ["prov:generatedEntity", "prov:usedEntity"],
        ["hadMember"] = ["prov:collection", "prov:entity"],
    };

    [Fact]
    public void It_keeps_the_rules_of_the_submission_whatever_the_store_holds()
    {
        foreach (var records in new[] { [], TwoGenerations(), NastyNames() })
        {
            Check(Json("prov-json", records));
            File.Delete(Folder["corpus.db"]);
        }
    }

    [Fact]
    public void A_name_that_ends_in_a_dot_is_a_qualified_name()
    {
        var entities = Json("prov-json", Machine("a", "gpt-4.")).GetProperty("entity");
        Assert.True(entities.TryGetProperty("pv:model-gpt-4%2E", out var model));
        Assert.Equal("gpt-4.", model.GetProperty("prov:label").GetString());
    }

    [Fact]
    public void Origins_are_digital_source_types_of_type_anyURI()
    {
        var entity = Json("prov-json", TwoGenerations()).GetProperty("entity").GetProperty($"pv:document-{DigestOf("e").ToString()["sha256:".Length..]}");
        var kind = entity.GetProperty("pv:digitalSourceType");
        Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia", kind.GetProperty("$").GetString());
        Assert.Equal("xsd:anyURI", kind.GetProperty("type").GetString());
    }

    [Fact]
    public void Nasty_names_survive_an_export_and_an_import()
    {
        using var store = Open(NastyNames());
        StoreExporter.Write(store, "prov-json", Folder["x.json"]);
        using var copy = Provenance.Storage.ProvenanceStores.Open(Folder["copy.db"], create: true);
        Assert.Equal((6, 0), StoreExporter.Import(copy, Folder["x.json"]));
        Assert.Equal(store.Head, copy.Head);
    }

    [Fact]
    public void An_export_is_taken_for_gzip_by_its_content_and_not_by_its_name()
    {
        using var store = Open(TwoGenerations());
        StoreExporter.Write(store, "prov-json", Folder["x.json"]);
        File.Copy(Folder["x.json"], Folder["plain.json.gz"]);
        Folder.Write("packed.json", TemporaryFolder.Gzip(File.ReadAllText(Folder["x.json"])));
        using var copy = Provenance.Storage.ProvenanceStores.Open(Folder["copy.db"], create: true);
        Assert.Equal((15, 0), StoreExporter.Import(copy, Folder["plain.json.gz"]));
        Assert.Equal((0, 15), StoreExporter.Import(copy, Folder["packed.json"]));
    }

    [Fact]
    public void An_export_that_was_cut_or_damaged_is_named()
    {
        const int Step = 61;
        using var store = Open(TwoGenerations());
        StoreExporter.Write(store, "prov-json", Folder["x.json.gz"]);
        var whole = File.ReadAllBytes(Folder["x.json.gz"]);
        using var copy = Provenance.Storage.ProvenanceStores.Open(Folder["copy.db"], create: true);
        for (var at = 10; at < whole.Length; at += Step)
        {
            var cut = Folder.Write("cut.json.gz", whole[..at]);
            Assert.Contains(cut, Assert.Throws<DataException>(() => StoreExporter.Import(copy, cut)).Message, StringComparison.Ordinal);
        }

        // behind ten bytes of header: a block of a type that there is not (RFC 1951, 3.2.3)
        whole[10] |= 0b110;
        var damaged = Folder.Write("damaged.json.gz", whole);
        Assert.Contains($"{damaged}: the gzip data", Assert.Throws<DataException>(() => StoreExporter.Import(copy, damaged)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drive_that_goes_away_is_no_damaged_export()
    {
        using var drive = new LostDrive();
        Assert.Contains("x.json: reading failed", Assert.Throws<TransferException>(() => ProvJsonReader.Read(drive, "x.json").Count()).Message, StringComparison.Ordinal);
    }

    private static void Check(JsonElement json)
    {
        var prefixes = json.GetProperty("prefix").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);
        Assert.All(prefixes.Values, iri => Assert.True(Uri.IsWellFormedUriString(iri, UriKind.Absolute)));
        Assert.Equal(["prefix", "entity", "activity", "agent", .. Relations.Keys], json.EnumerateObject().Select(member => member.Name));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in new[] { "entity", "activity", "agent" })
        {
            foreach (var item in json.GetProperty(kind).EnumerateObject())
            {
                Name(item.Name, prefixes);
                known.Add(item.Name);
            }
        }

        foreach (var (relation, roles) in Relations)
        {
            foreach (var item in json.GetProperty(relation).EnumerateObject())
            {
                Assert.StartsWith("_:", item.Name, StringComparison.Ordinal);
                Assert.Equal(roles, item.Value.EnumerateObject().Select(role => role.Name));
                Assert.All(item.Value.EnumerateObject(), role => Assert.Contains(role.Value.GetString()!, known));
            }
        }

        foreach (var item in Objects(json).SelectMany(item => item.EnumerateObject()).Where(member => member.Name.StartsWith("pv:", StringComparison.Ordinal) || member.Name.StartsWith("prov:", StringComparison.Ordinal)))
        {
            Name(item.Name, prefixes);
        }

        foreach (var literal in Objects(json).Where(item => item.TryGetProperty("$", out _)))
        {
            Assert.Equal(["$", "type"], literal.EnumerateObject().Select(member => member.Name));
            Name(literal.GetProperty("type").GetString()!, prefixes);
            if (literal.GetProperty("type").GetString() == "prov:QUALIFIED_NAME") Name(literal.GetProperty("$").GetString()!, prefixes);
        }
    }

    private static void Name(string name, Dictionary<string, string> prefixes)
    {
        Assert.Matches(QualifiedName(), name);
        var prefix = name[..name.IndexOf(':', StringComparison.Ordinal)];
        Assert.True(prefix == "prov" || prefixes.ContainsKey(prefix), $"the prefix of {name} is not declared");
    }

    /// <summary>PROV-N, production QUALIFIED_NAME, as far as ASCII goes: no dot at the end, no bare percent sign.</summary>
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.-]*:(?:[A-Za-z0-9_~/@&+*?#$!-]|%[0-9A-F]{2})(?:(?:[A-Za-z0-9_~/@&+*?#$!.-]|%[0-9A-F]{2})*(?:[A-Za-z0-9_~/@&+*?#$!-]|%[0-9A-F]{2}))?\z")]
    private static partial Regex QualifiedName();

    private sealed class LostDrive : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException("gone");
    }
}
