using System.Text;
using Provenance.Curation.Policies;

namespace Provenance.Cli.Policies;

/// <summary>The template of a policy: every setting with its default and meaning.</summary>
internal static class PolicyTemplate
{
    private const int Width = 140;

    /// <summary>Maximum length of a text beside a setting; longer ones are above it.</summary>
    private const int MaxRemark = 70;

    private const string Head = """
        # A policy: the recipe of a training set, for `provenance curate POLICY -o FOLDER`.
        #
        # Every setting is here with its default; leave out what you do not change. Files are relative to this file's folder, and may be folders
        # or globs. Numbers of things may be written 500k, 10M or 1.5G, with powers of a thousand.


        """;

    private const string Inputs = """
        #  - human/*.jsonl.gz
        #  - files: [crawl/*.jsonl.gz]
        #    assessments: [scores.jsonl.gz]   # what `scan -o` wrote of them; documents without an assessment are scored if need be
        #    fields:                          # facts, and the paths of the documents' fields that hold them; default: fields of these names
        #      origin: label                  # can be named: origin, generator, generation, domain, language, source,
        #      generator: metadata.model      #   resemblance, p_value, probability
        #    labels: {human: [0], machine: [1, AI]}   # what the label's values mean, besides human, machine and mixed; "*" is every other value
        #    origin: machine                  # human, machine, mixed or unknown
        #    generator: my-model              # the model that wrote those that people did not write
        #    generation: 1                    # 0 is human; n was made by a model trained on n-1
        #    domain: news                     # what they are about, or of what kind
        #    language: en                     # ISO 639-1
        #    source: crawl-2026               # the collection that they belong to
        #    where: words >= 100 and metadata.year < 2022   # as filter --where; with --store a query of the store

        """;

    /// <summary>The template as YAML.</summary>
    internal static string Text { get; } = Create();

    /// <summary>Writes the template to a new file.</summary>
    /// <exception cref="OutputException">The file already exists, or cannot be created.</exception>
    internal static void WriteTo(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(Text));
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new OutputException($"{path}: is there already, and may have been worked on; name another file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException($"{path}: cannot be created: {e.Message}", e);
        }
    }

    private static string Create()
    {
        var text = new StringBuilder(Head);
        var defaults = new CurationPolicy { Name = "my-set" };
        for (var from = 0; from < PolicyTable.Settings.Count;)
        {
            var name = PolicyTable.Settings[from].Section;
            var settings = PolicyTable.Settings.Skip(from).TakeWhile(setting => setting.Section == name).ToList();
            if (name.Length > 0)
            {
                WriteComment(text.Append('\n'), PolicyTable.Sections.Single(info => info.Name == name).Meaning);
                text.Append(name).Append(":\n");
            }

            WriteSettings(text, settings, defaults);
            from += settings.Count;
        }

        return text.ToString();
    }

    private static void WriteSettings(StringBuilder text, List<PolicySetting> settings, CurationPolicy defaults)
    {
        var lines = settings.Select(setting => $"{(setting.Section.Length > 0 ? "  " : "")}{setting.Key}: {setting.Yaml(defaults)}").ToList();
        var column = lines.Max(line => line.Length) + 1;
        var blank = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var setting = settings[i];
            if (setting.Section.Length == 0 && setting.Meaning.Length > MaxRemark)
            {
                WriteComment(text.Append('\n'), setting.Meaning);
                text.Append(lines[i]).Append('\n').Append(setting.Name == "inputs" ? Inputs : "");
                blank = true;
                continue;
            }

            if (blank) text.Append('\n');
            var remarks = Lines(setting.Meaning, Width - column - 2);
            text.Append(lines[i].PadRight(column)).Append("# ").Append(remarks[0]).Append('\n');
            foreach (var rest in remarks.Skip(1)) text.Append(' ', column).Append("#   ").Append(rest).Append('\n');
        }
    }

    private static void WriteComment(StringBuilder text, string comment)
    {
        foreach (var line in Lines(comment, Width - 2)) text.Append("# ").Append(line).Append('\n');
    }

    private static List<string> Lines(string text, int width)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > width) lines.Add("");
            lines[^1] += lines[^1].Length > 0 ? $" {word}" : word;
        }

        return lines;
    }
}
