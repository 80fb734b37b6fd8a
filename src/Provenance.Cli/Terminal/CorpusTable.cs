using System.Globalization;
using System.Text.Json;
using Provenance.Formats.Corpora;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>Data sets as a table for readers and as JSON lines for programs.</summary>
internal static class CorpusTable
{
    internal static Table Create(IReadOnlyList<CorpusManifest> manifests)
    {
        var table = StoreRows.Table("name", "labels", "languages");
        table.AddColumn(new TableColumn("size").RightAligned().NoWrap());
        table.AddColumn("licence");
        table.AddColumn("what it is");
        foreach (var manifest in manifests)
        {
            table.AddRow(
                new Cell(manifest.Name),
                new Cell(List(manifest.Labels, 3)),
                new Cell(List(manifest.Languages, 3)),
                new Cell(manifest.Bytes is { } bytes ? Size(bytes) : "-"),
                new Cell(Printable.Clean(manifest.Licence)),
                new Cell(Printable.Clean(manifest.Title)));
        }

        return table;
    }

    internal static void Json(Utf8JsonWriter json, CorpusManifest manifest)
    {
        json.WriteString("name", manifest.Name);
        json.WriteString("title", manifest.Title);
        json.WriteString("about", manifest.About);
        json.WriteString("page", manifest.Page.AbsoluteUri);
        json.WriteString("licence", manifest.Licence);
        Strings(json, "labels", manifest.Labels);
        Strings(json, "generators", manifest.Generators);
        Strings(json, "languages", manifest.Languages);
        json.WriteStartArray("files");
        foreach (var file in manifest.Files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteString("url", file.Url.AbsoluteUri);
            json.WriteString("format", file.Format);
            Number(json, "bytes", file.Bytes);
            Number(json, "about_bytes", file.AboutBytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Formats bytes, such as <c>73.7 MB</c>.</summary>
    internal static string Size(long bytes) => bytes switch
    {
        >= 1_000_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        >= 1000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    private static string List(IReadOnlyList<string> items, int shown) =>
        items.Count == 0 ? "-" : string.Join(' ', items.Take(shown)) + (items.Count > shown ? string.Create(CultureInfo.InvariantCulture, $" +{items.Count - shown}") : "");

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, long? number)
    {
        json.WritePropertyName(name);
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
