using LiteDB;
using Microsoft.Data.Sqlite;
using Provenance.Storage.LiteDb;
using Xunit;

namespace Provenance.Tests.Storage;

/// <summary>Files that are no stores are named as what they are, and not one byte of them is changed.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("short", "not a provenance store")]
    [InlineData("text", "not a provenance store")]
    [InlineData("pages", "not a provenance store")]
    [InlineData("sqlite", "not a provenance store")]
    [InlineData("lite", "not a provenance store")]
    [InlineData("encrypted", "an encrypted LiteDB database")]
    [InlineData("older", "a LiteDB file of version 7")]
    [InlineData("later", "a LiteDB file of version 9")]
    [InlineData("cut", "cut short")]
    [InlineData("cut-header", "cut short")]
    [InlineData("newer", "a newer version of provenance")]
    public void A_foreign_file_is_refused_by_name_and_left_as_it_is(string kind, string named)
    {
        var path = Make(kind);
        var before = File.ReadAllBytes(path);
        foreach (var create in new[] { false, true })
        {
            var error = Assert.Throws<DataException>(() => ProvenanceStores.Open(path, create));
            Assert.Contains(named, error.Message, StringComparison.Ordinal);
            Assert.Equal(before, File.ReadAllBytes(path));
        }

        Assert.Single(_folder.Names());
    }

    [Fact]
    public void An_empty_file_becomes_a_store_where_one_is_to_be_made()
    {
        var path = _folder.Write("empty.db", "");
        using var store = ProvenanceStores.Open(path, create: true);
        Assert.Equal(0, store.Head.Records);
    }

    [Fact]
    public void What_a_file_is_its_header_says_and_not_its_name()
    {
        ProvenanceStores.Open("sqlite:" + _folder["a.litedb"], create: true).Dispose();
        using (var sqlite = ProvenanceStores.Open(_folder["a.litedb"]))
        {
            Assert.Contains("provenance store move", Assert.Single(sqlite.Notices), StringComparison.Ordinal);
        }

        ProvenanceStores.Open(_folder["b.sqlite"], create: true).Dispose();
        using (var lite = ProvenanceStores.Open(_folder["b.sqlite"]))
        {
            Assert.Empty(lite.Notices);
        }

        Assert.Contains("not a provenance store", Assert.Throws<DataException>(() => ProvenanceStores.Open("sqlite:" + _folder["b.sqlite"])).Message, StringComparison.Ordinal);
    }

    private string Make(string kind)
    {
        switch (kind)
        {
            case "short":
                return _folder.Write("x.db", "x");
            case "text":
                return _folder.Write("x.db", new string('x', 20_000));
            case "pages":
                return _folder.Write("x.db", new byte[3 * 8192]);
            case "sqlite":
                using (var other = new SqliteConnection($"Data Source={_folder["x.db"]};Pooling=false"))
                {
                    other.Open();
                    Sql.Execute(other, "CREATE TABLE t (x)");
                }

                return _folder["x.db"];
            case "lite" or "encrypted" or "older" or "later":
                using (var other = new LiteDB.LiteDatabase(new ConnectionString { Filename = _folder["x.db"], Password = kind == "encrypted" ? "secret" : null }))
                {
                    other.GetCollection("people").Insert(new BsonDocument { ["name"] = "Ada" });
                }

                var bytes = File.ReadAllBytes(_folder["x.db"]);
                bytes[59] = kind switch { "older" => 7, "later" => 9, _ => bytes[59] };
                return _folder.Write("x.db", bytes);
            case "newer":
                ProvenanceStores.Open(_folder["x.db"], create: true).Dispose();
                var later = File.ReadAllBytes(_folder["x.db"]);
                // USER_VERSION in LiteDB's header
                later[76] = 99;
                later[PageCheck.Position] = PageCheck.Compute(later.AsSpan(0, PageCheck.PageSize), 0);
                return _folder.Write("x.db", later);
            default:
                ProvenanceStores.Open(_folder["x.db"], create: true).Dispose();
                var whole = File.ReadAllBytes(_folder["x.db"]);
                return _folder.Write("x.db", whole[..(kind == "cut" ? whole.Length - 8192 : 5_000)]);
        }
    }

    public void Dispose() => _folder.Dispose();
}
