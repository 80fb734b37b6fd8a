using System.Text.Json;
using Xunit;

namespace Provenance.Tests.Lineage.Exports;

/// <summary>The rules of Croissant's own loader (mlcommons/croissant, python/mlcroissant), as far as they concern this project's descriptions.</summary>
internal static class CroissantRules
{
    /// <summary>Asserts that the loader would accept a description, and find a column for each field that it reads.</summary>
    /// <param name="json">The description.</param>
    /// <param name="lines">Returns the lines of a file of the distribution.</param>
    internal static void Check(JsonElement json, Func<string, IEnumerable<JsonElement>> lines)
    {
        var distribution = json.GetProperty("distribution").EnumerateArray().ToDictionary(Id, StringComparer.Ordinal);
        var sets = json.GetProperty("recordSet").EnumerateArray().ToList();
        var fields = sets.SelectMany(Fields).ToList();
        var ids = distribution.Keys.Concat(sets.Select(Id)).Concat(fields.Select(Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Matches(@"^\d+\.\d+\.\d+$", json.GetProperty("version").GetString());
        Assert.StartsWith("@misc{", json.GetProperty("citeAs").GetString(), StringComparison.Ordinal);
        foreach (var set in sets)
        {
            Assert.NotEmpty(Fields(set));
            if (set.TryGetProperty("data", out var data)) CheckData(set, data);
            else CheckSources(set, distribution, lines);
        }

        foreach (var field in fields)
        {
            Assert.Matches("^sc:(Text|Integer|Float|URL|DateTime)$", field.GetProperty("dataType").GetString());
            if (field.TryGetProperty("references", out var references))
            {
                Assert.Equal("field", Assert.Single(references.EnumerateObject()).Name);
                Assert.Contains(Id(references.GetProperty("field")), fields.Select(Id));
            }

            if (field.TryGetProperty("arrayShape", out var shape))
            {
                Assert.True(field.GetProperty("isArray").GetBoolean());
                Assert.All(shape.GetString()!.Split(','), part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    private static void CheckData(JsonElement set, JsonElement data)
    {
        Assert.NotEqual(0, data.GetArrayLength());
        Assert.All(Fields(set), field => Assert.False(field.TryGetProperty("source", out _)));
        var expected = Fields(set).Select(Id).Order(StringComparer.Ordinal);
        Assert.All(data.EnumerateArray(), row => Assert.Equal(expected, row.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal)));
    }

    private static void CheckSources(JsonElement set, Dictionary<string, JsonElement> distribution, Func<string, IEnumerable<JsonElement>> lines)
    {
        foreach (var field in Fields(set))
        {
            var source = field.GetProperty("source");
            var resource = distribution[Id(source.TryGetProperty("fileSet", out var some) ? some : source.GetProperty("fileObject"))];
            // what the loader reads with pandas as a table
            Assert.Equal("application/jsonlines", resource.GetProperty("encodingFormat").GetString());
            string[] files = resource.TryGetProperty("includes", out var includes) ? [.. includes.EnumerateArray().Select(file => file.GetString()!)] : [resource.GetProperty("contentUrl").GetString()!];
            var column = Assert.Single(source.GetProperty("extract").EnumerateObject());
            Assert.Equal("column", column.Name);
            var values = files.SelectMany(lines).Where(line => line.TryGetProperty(column.Value.GetString()!, out _)).Select(line => line.GetProperty(column.Value.GetString()!)).ToList();
            Assert.True(values.Count > 0, $"no line has {column.Value}");
            if (source.TryGetProperty("transform", out var transform))
            {
                var path = Assert.Single(transform.EnumerateObject());
                Assert.Equal("jsonPath", path.Name);
                Assert.Matches(@"^\$(\.[A-Za-z_]\w*)+$", path.Value.GetString());
                Assert.True(values.Exists(value => Follow(value, path.Value.GetString()!.Split('.').AsSpan(1))), $"{path.Value} leads nowhere");
            }
        }
    }

    private static bool Follow(JsonElement json, ReadOnlySpan<string> path) =>
        path.IsEmpty || (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(path[0], out var inner) && Follow(inner, path[1..]));

    private static IEnumerable<JsonElement> Fields(JsonElement set) => set.GetProperty("field").EnumerateArray();

    private static string Id(JsonElement item) => item.GetProperty("@id").GetString()!;
}
