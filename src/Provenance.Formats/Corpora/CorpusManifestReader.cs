using System.Text.Json;
using System.Text.RegularExpressions;
using Provenance.Documents.Formats;

namespace Provenance.Formats.Corpora;

/// <summary>Reads manifests, and reports faults by member.</summary>
internal static partial class CorpusManifestReader
{
    private static readonly string[] Members = ["name", "title", "about", "page", "licence", "labels", "generators", "languages", "files", "documents"];
    private static readonly string[] FileMembers = ["url", "name", "format", "bytes", "about_bytes", "sha256", "documents"];
    private static readonly string[] RuleMembers = ["is", "from", "map", "else"];
    private static readonly string[] LabelWords = ["human", "machine", "mixed"];

    /// <summary>Formats whose records can be converted to documents.</summary>
    private static readonly IReadOnlyList<string> Formats = CorpusRecords.NamesOf(FileFormats.Create());

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="InputNotFoundException">The file does not exist or may not be read.</exception>
    /// <exception cref="DataException">The file is not a valid manifest.</exception>
    internal static CorpusManifest Read(string path)
    {
        var json = CorporaErrors.OnRead(path, () => File.ReadAllBytes(path));
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Manifest(new ManifestObject(path, "", document.RootElement));
        }
        catch (JsonException e)
        {
            throw CorporaErrors.NotJson(path, e);
        }
    }

    private static CorpusManifest Manifest(ManifestObject manifest)
    {
        manifest.CheckMembers(Members);
        var shared = Texts(manifest);
        var name = manifest.String("name");
        var files = new List<CorpusFile>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in manifest.Objects("files"))
        {
            var file = FileOf(item, shared);
            files.Add(names.Add(file.Name) ? file : throw item.Wrong("name", $"'{file.Name}' is the name of another file too"));
        }

        var labels = manifest.Strings("labels");
        return new CorpusManifest
        {
            Name = IsName().IsMatch(name) ? name : throw manifest.Wrong("name", "must be letters, digits, '.', '_' and '-', and start with one of the first two"),
            Title = manifest.String("title"),
            About = manifest.String("about"),
            Page = manifest.Url("page"),
            Licence = manifest.String("licence"),
            Labels = labels.All(LabelWords.Contains) ? labels : throw manifest.Wrong("labels", "must be of human, machine and mixed"),
            Generators = manifest.Strings("generators"),
            Languages = manifest.Strings("languages"),
            Files = files.Count > 0 ? files : throw manifest.Wrong("files", "is empty"),
        };
    }

    private static CorpusFile FileOf(ManifestObject file, List<TextRule> shared)
    {
        file.CheckMembers(FileMembers);
        var url = file.Url("url");
        var name = file.OptionalString("name") ?? Uri.UnescapeDataString(url.Segments[^1]);
        var sha256 = file.OptionalString("sha256");
        var own = Texts(file);
        var texts = own.Count > 0 ? own : shared;
        return new CorpusFile
        {
            Url = url,
            Name = IsName().IsMatch(name) ? name : throw file.Wrong("name", $"'{name}' is no name for a file: letters, digits, '.', '_' and '-', and first one of the first two"),
            Format = FormatOf(file, isConverted: texts.Count > 0),
            Bytes = file.OptionalCount("bytes"),
            AboutBytes = file.OptionalCount("about_bytes"),
            Sha256 = sha256 is null || IsDigest().IsMatch(sha256) ? sha256 : throw file.Wrong("sha256", "must be 64 lower-case hexadecimal digits, or null"),
            Texts = texts,
        };
    }

    /// <summary>Returns the format of a file. Files for download only may also be text; those to be converted must have a readable format, which is checked before hours of downloads.</summary>
    private static string FormatOf(ManifestObject file, bool isConverted)
    {
        var format = file.String("format");
        return Formats.Contains(format) || (!isConverted && format == TextFormat.Instance.Name)
            ? format
            : throw file.Wrong("format", $"'{format}' is none of {string.Join(", ", Formats)}");
    }

    private static List<TextRule> Texts(ManifestObject owner)
    {
        var texts = new List<TextRule>();
        foreach (var item in owner.Objects("documents"))
        {
            item.CheckMembers([.. TextRule.Names, "text"]);
            var fields = new List<KeyValuePair<string, FieldRule>>();
            foreach (var name in TextRule.Names)
            {
                if (Rule(item, name) is { } rule) fields.Add(new(name, rule));
            }

            var text = new TextRule(item.String("text"), fields);
            texts.Add(text.Find(TextRule.Label) is { } label && MeansLabels(label) ? text
                : throw item.Wrong(TextRule.Label, "must come to human, machine or mixed: {\"is\": \"human\"}, or {\"from\": \"label\", \"map\": {\"0\": \"human\", \"1\": \"machine\"}}"));
        }

        return texts;
    }

    private static bool MeansLabels(FieldRule rule) =>
        (rule.Constant is null || LabelWords.Contains(rule.Constant))
        && (rule.Map is null || rule.Map.Values.All(LabelWords.Contains))
        && (rule.Otherwise is null || LabelWords.Contains(rule.Otherwise));

    private static FieldRule? Rule(ManifestObject owner, string name)
    {
        if (owner.OptionalPathOrObject(name, out var path) is not { } rule) return path is null ? null : new FieldRule { Path = path };

        rule.CheckMembers(RuleMembers);
        var constant = rule.OptionalString("is");
        var from = rule.OptionalString("from");
        return (constant is null) != (from is null)
            ? new FieldRule { Constant = constant, Path = from, Map = rule.OptionalMap("map"), Otherwise = rule.OptionalString("else") }
            : throw rule.Wrong("", "must have either \"is\" or \"from\"");
    }

    // safe on every file system: no folders, no hidden files, and no device streams of Windows
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,199}\z")]
    private static partial Regex IsName();

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex IsDigest();
}
