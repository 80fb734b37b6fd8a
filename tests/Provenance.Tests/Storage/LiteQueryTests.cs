using System.Text.RegularExpressions;
using LiteDB;
using Xunit;
using static Provenance.Tests.Storage.SampleRecords;

namespace Provenance.Tests.Storage;

/// <summary>The file as users of LiteDB see it: it opens in LiteDB itself, and the queries of docs/store.md have answers.</summary>
public sealed partial class LiteQueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_documented_queries_have_answers_in_LiteDB_itself()
    {
        using (var store = ProvenanceStores.Open(_folder["store.db"], create: true))
        {
            using var writer = store.Write();
            for (var i = 0; i < 600; i++)
            {
                writer.Add((i % 3 == 0 ? Machine($"text {i}", "gpt") : Human($"text {i}")) with { Id = $"doc-{i}", Source = i % 2 == 0 ? "crawl" : "books" });
            }

            writer.Add(Model("m", "s"));
            writer.Commit();
        }

        using var plain = new LiteDatabase(new ConnectionString { Filename = _folder["store.db"], ReadOnly = true });
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "store.md"));
        var queries = QueryBlock().Match(page).Groups[1].Value.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, queries.Length);
        foreach (var query in queries)
        {
            var sql = string.Join(' ', query.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));
            using var rows = plain.Execute(sql);
            var answers = rows.ToList();
            Assert.True(answers.Count > 0, sql);
            if (sql.Contains("SUM", StringComparison.Ordinal)) Assert.Equal(400, answers[0].AsDocument.Values.First().AsInt32);

            if (sql.Contains("doc-17", StringComparison.Ordinal)) Assert.Equal(1, Assert.Single(answers)["_id"].AsInt64);

            if (sql.Contains("model", StringComparison.Ordinal))
            {
                Assert.Contains("\"trained_on\":[\"s\"]", Assert.Single(answers).ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Every_field_of_the_file_is_documented()
    {
        using (var store = ProvenanceStores.Open(_folder["store.db"], create: true))
        {
            using var writer = store.Write();
            writer.Add(Human("a") with { Id = "1", Collection = new CollectionInfo("file", "http://x", "2019"), ContentDigest = DigestOf("b"), Signature = "x:y" });
            writer.Add(Assessed("a", Verdict.Human, "d"));
            writer.Commit();
        }

        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "store.md"));
        using var plain = new LiteDatabase(new ConnectionString { Filename = _folder["store.db"], ReadOnly = true });
        foreach (var collection in plain.GetCollectionNames())
        {
            Assert.Contains($"`{collection}`", page, StringComparison.Ordinal);
            foreach (var field in plain.GetCollection(collection).FindAll().SelectMany(document => document.Keys).Where(field => field != "format"))
            {
                Assert.Contains($"`{field}`", page, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex QueryBlock();

    public void Dispose() => _folder.Dispose();
}
