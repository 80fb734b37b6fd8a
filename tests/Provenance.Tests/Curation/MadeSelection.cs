using System.IO.Compression;
using System.Text.Json;

namespace Provenance.Tests.Curation;

/// <summary>The content of a selection's folder.</summary>
internal sealed class MadeSelection(string folder)
{
    /// <summary>Every file by its name.</summary>
    internal SortedDictionary<string, byte[]> Files()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            files.Add(Path.GetRelativePath(folder, path), File.ReadAllBytes(path));
        }

        return files;
    }

    internal List<string> Stage(int number) => LinesOf($"stage-{number:D2}.jsonl.gz");

    /// <summary>All stages' lines in order.</summary>
    internal List<string> Lines() => [.. Directory.EnumerateFiles(folder, "stage-*").Order(StringComparer.Ordinal).SelectMany(path => LinesOf(Path.GetFileName(path)))];

    internal List<string> Ids() => Lines().ConvertAll(Id);

    internal List<JsonElement> Rejects() => LinesOf("rejects.jsonl.gz").ConvertAll(Parse);

    /// <summary>Reasons by id; records that could not be read have none.</summary>
    internal Dictionary<string, string> Reasons() => Rejects().Where(reject => reject.TryGetProperty("id", out _))
        .ToDictionary(reject => reject.GetProperty("id").GetString()!, reject => reject.GetProperty("reason").GetString()!, StringComparer.Ordinal);

    internal JsonElement Manifest() => Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));

    internal static string Id(string line) => Parse(line).GetProperty("id").GetString()!;

    internal static JsonElement Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }

    private List<string> LinesOf(string name)
    {
        using var gzip = new GZipStream(File.OpenRead(Path.Combine(folder, name)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}
